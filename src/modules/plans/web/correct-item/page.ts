import { again, definePage, done, isReply, notFound } from '#platform/http';
import { correctImport } from '../../use-cases/correct-import.ts';
import { latestOf, refusalWords, staleTexts } from '../changed-meanwhile.tsx';
import { loadImport, workbenchTrail } from '../load-import.ts';
import { paths } from '../paths.ts';
import { workbench } from '../words-workbench.ts';
import { correctionFrom } from './correction-from.ts';
import { correctItemForm } from './form.ts';
import { currentPlace, fieldTexts, presentItem } from './presenter.ts';
import { CorrectItemView } from './view.tsx';

export const page = definePage({
  name: 'plans.correct-item',
  path: paths.correctItem,
  permission: 'plans:edit',
  form: correctItemForm,
  async load(scope, { params }) {
    const found = await loadImport(scope, params.importId);
    return isReply(found) ? found : presentItem(found, params.key, null);
  },
  title: ({ item }) =>
    !item
      ? workbench.newer.goneTitle
      : item.kind === 'unplaced'
        ? workbench.item.looseTitle
        : workbench.item.title(workbench.kinds[item.kind]),
  trail: ({ found }) => workbenchTrail(found),
  start({ found, item }) {
    if (!item) return {};
    const texts = fieldTexts(item);
    return {
      ...texts,
      version: String(found.version),
      what: item.kind === 'unplaced' ? 'retype' : '',
      place: currentPlace(found.proposal, item),
      broken: item.kind === 'action' ? item.item.text : '',
    };
  },
  view: (data, form) => CorrectItemView({ page: data, form }),
  async submit(scope, values, data, { params }) {
    const { item } = data;
    if (!item) return again({ version: workbench.newer.goneTitle }, data);
    const read = correctionFrom(values, data, item);
    if ('errors' in read) return again(read.errors, data);
    const corrected = await correctImport(scope, params.importId, values.version, [read.correction]);
    const back = paths.planImport(params);
    if (corrected.ok) return done(`${back}#i-${encodeURIComponent(params.key)}`, workbench.show.saved);
    const { refusal } = corrected;
    if (refusal.code === 'not-found') return notFound();
    const shown = { ...data, latest: latestOf(refusal) };
    return again({ version: refusalWords(refusal) }, shown, staleTexts(refusal));
  },
});
