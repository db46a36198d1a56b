import { dayInputs } from '#platform/forms';
import { again, definePage, done, isReply, notFound } from '#platform/http';
import { correctImport } from '../../use-cases/correct-import.ts';
import { latestOf, refusalWords, staleTexts } from '../changed-meanwhile.tsx';
import { loadImport, workbenchTrail } from '../load-import.ts';
import { paths } from '../paths.ts';
import { workbench } from '../words-workbench.ts';
import { correctionsFrom } from './corrections-from.ts';
import { correctImportForm } from './form.ts';
import { presentAbout } from './presenter.ts';
import { CorrectImportView } from './view.tsx';

export const page = definePage({
  name: 'plans.correct-import',
  path: paths.correctImport,
  permission: 'plans:edit',
  form: correctImportForm,
  async load(scope, { params }) {
    const found = await loadImport(scope, params.importId);
    return isReply(found) ? found : presentAbout(found);
  },
  title: () => workbench.about.title,
  trail: ({ found }) => workbenchTrail(found),
  start: ({ found: { proposal, version }, levels, ratings }) => ({
    version: String(version),
    title: proposal.title ?? '',
    bodies: proposal.bodies.join('\n'),
    period: proposal.period?.text ?? '',
    ...dayInputs('periodFrom', proposal.period?.from ?? null),
    ...dayInputs('periodTo', proposal.period?.to ?? null),
    ...levels,
    ...dayInputs('anchor', proposal.anchor),
    rating: ratings.map(({ status }) => status),
  }),
  view: (data, form) => CorrectImportView({ page: data, form }),
  async submit(scope, values, data, { params }) {
    const read = correctionsFrom(values, data);
    if ('errors' in read) return again(read.errors, data);
    const corrected = await correctImport(scope, params.importId, values.version, read.corrections);
    if (corrected.ok) return done(paths.planImport(params), workbench.show.columnsChanged(read.corrections.length));
    const { refusal } = corrected;
    if (refusal.code === 'not-found') return notFound();
    const shown = { ...data, latest: latestOf(refusal) };
    return again({ version: refusalWords(refusal) }, shown, staleTexts(refusal));
  },
});
