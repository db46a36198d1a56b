import { again, definePage, done, isReply, notFound } from '#platform/http';
import type { MadeCorrection } from '../../store/correction-reader.ts';
import { correctImport } from '../../use-cases/correct-import.ts';
import { latestOf, refusalWords, staleTexts } from '../changed-meanwhile.tsx';
import { loadImport, workbenchTrail } from '../load-import.ts';
import { paths } from '../paths.ts';
import { workbench } from '../words-workbench.ts';
import { correctColumnsForm } from './form.ts';
import { columnCorrections, currentMeanings, tablesToShow } from './presenter.ts';
import { CorrectColumnsView } from './view.tsx';

export const page = definePage({
  name: 'plans.correct-columns',
  path: paths.correctColumns,
  permission: 'plans:edit',
  form: correctColumnsForm,
  async load(scope, { params }) {
    const found = await loadImport(scope, params.importId);
    if (isReply(found)) return found;
    return { found, tables: tablesToShow(found.proposal.columnTables), latest: null as MadeCorrection | null };
  },
  title: () => workbench.columns.title,
  trail: ({ found }) => workbenchTrail(found),
  start: ({ found, tables }) => ({ version: String(found.version), meaning: currentMeanings(tables) }),
  view: (data, form) => CorrectColumnsView({ page: data, form }),
  async submit(scope, { version, meaning, named }, data, { params }) {
    const corrections = columnCorrections(data.tables, meaning, named, data.found.proposal.kind === 'not-a-plan');
    if (!corrections) return again({ meaning: workbench.columns.wrong }, data);
    if (corrections.length === 0) return again({ meaning: workbench.columns.unchanged }, data);
    const corrected = await correctImport(scope, params.importId, version, corrections);
    if (corrected.ok) return done(paths.planImport(params), workbench.show.columnsChanged(corrections.length));
    const { refusal } = corrected;
    if (refusal.code === 'not-found') return notFound();
    const shown = { ...data, latest: latestOf(refusal) };
    return again({ version: refusalWords(refusal) }, shown, staleTexts(refusal));
  },
});
