import { changedSince, dayInputs, form, type Newer, version } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { formatDay } from '#platform/views';
import { findPlan } from '../../store/plan-reader.ts';
import { findRhythm } from '../../store/review-reader.ts';
import { editRhythm, type NewRhythm } from '../../use-cases/keep-rhythm.ts';
import { rhythmFields, rhythmIn } from '../new-rhythm/form.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { reviewWords } from '../words-reviews.ts';
import { EditRhythmView } from './view.tsx';

const own = reviewWords.rhythm;

export const page = definePage({
  name: 'plans.edit-rhythm',
  path: paths.editRhythm,
  permission: 'plans:edit',
  form: form({ ...rhythmFields, version: version() }),
  async load(scope, { params }) {
    const [plan, rhythm] = [await findPlan(scope, params.planId), await findRhythm(scope, params.reviewRhythmId)];
    if (!plan || rhythm?.planId !== plan.id || rhythm.endedAt) return notFound();
    return { plan, rhythm, newer: null as Newer | null };
  },
  title: () => own.edit,
  trail: ({ plan }) => reviewsTrail(plan),
  start: ({ rhythm: { kind, name, everyMonths, nextDue, board, signingRole, version: seen } }) => ({
    ...{ kind, name, everyMonths: String(everyMonths), board, signingRole, version: String(seen) },
    ...dayInputs('nextDue', nextDue),
  }),
  view: (data, state) => EditRhythmView({ ...data, form: state }),
  async submit(scope, { version: seen, ...values }, data, { params }) {
    const typed = rhythmIn(values);
    const edited = await editRhythm(scope, params.reviewRhythmId, seen, typed);
    if (edited.ok) return done(paths.reviews(params), own.saved);
    if (edited.refusal.code === 'not-found') return notFound();
    if (edited.refusal.code === 'plan-closed') return again({ kind: editing.closed });
    const rhythm = await findRhythm(scope, params.reviewRhythmId);
    if (!rhythm) return notFound();
    const newer = compare(rhythm, typed);
    return again({ version: changedSince }, { ...data, rhythm, newer }, { version: String(rhythm.version) });
  },
});

function compare(saved: NewRhythm, typed: NewRhythm): Newer {
  const field = (label: string, say: (rhythm: NewRhythm) => string) => ({
    label,
    saved: say(saved),
    typed: say(typed),
  });
  return {
    fields: [
      field(own.kind, ({ kind }) => reviewWords.kinds[kind]),
      field(own.name, ({ name }) => name),
      field(own.every, ({ everyMonths }) => own.everyWords(everyMonths)),
      field(own.nextDue, ({ nextDue }) => formatDay(nextDue)),
      field(own.board, ({ board }) => board),
      field(own.role, ({ signingRole }) => signingRole),
    ],
  };
}
