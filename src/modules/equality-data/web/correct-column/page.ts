import { form, text } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { choosable } from '../../domain/column-sayings.ts';
import { correctColumn } from '../../use-cases/correct-column.ts';
import { loadDraft } from '../load-draft.ts';
import { paths } from '../paths.ts';
import { releaseTrail } from '../trail.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';
import { CorrectColumnView, leftOut } from './view.tsx';

const own = checking.column;

export const page = definePage({
  name: 'equality-data.correct-column',
  path: paths.correctColumn,
  permission: 'equality-data:load',
  form: form({ field: text({ required: own.choose, most: 100 }) }),
  /** `?column=` says which. */
  async load(scope, { params, query }) {
    const release = await loadDraft(scope, params.releaseId);
    const column = release?.reading.columns.find(({ name }) => name === query.get('column'));
    return release && column ? { release, column } : notFound();
  },
  title: () => own.title,
  trail: ({ release }) => releaseTrail(release),
  start: ({ column: { meaning } }) => ({
    field: choosable.some(({ code }) => code === meaning) ? (meaning ?? '') : '',
  }),
  view: (data, state) => CorrectColumnView({ ...data, form: state }),
  async submit(scope, { field }, { release, column }) {
    const corrected = await correctColumn(scope, release.id, {
      column: column.name,
      field: field === leftOut ? '' : field,
    });
    const back = paths.release({ releaseId: release.id });
    if (corrected.ok) return done(back, corrected.value.loadAgain ? own.loadAgain : own.saved);
    if (corrected.refusal.code === 'rows-gone') return again({ field: own.rowsGone });
    return corrected.refusal.code === 'no-such-field'
      ? again({ field: own.choose })
      : again({ field: words.load.slow });
  },
});
