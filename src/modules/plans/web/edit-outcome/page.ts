import { changedSince, form, type Newer, version } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { joinWords } from '#platform/views';
import { findOutcome } from '../../store/evaluation-reader.ts';
import type { OutcomeFields } from '../../store/evaluation-writer.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { editOutcome } from '../../use-cases/evaluate.ts';
import { outcomeFields } from '../new-outcome/form.ts';
import { paths } from '../paths.ts';
import { evaluationTrail } from '../trail.ts';
import { editing } from '../words-editing.ts';
import { evaluationWords } from '../words-evaluation.ts';
import { EditOutcomeView } from './view.tsx';

const own = evaluationWords.outcome;

export const page = definePage({
  name: 'plans.edit-outcome',
  path: paths.editOutcome,
  permission: 'plans:edit',
  form: form({ ...outcomeFields, version: version() }),
  async load(scope, { params }) {
    const [plan, outcome] = [
      await findPlan(scope, params.planId),
      await findOutcome(scope, params.evaluationOutcomeId),
    ];
    return plan && outcome?.planId === plan.id ? { plan, outcome, newer: null as Newer | null } : notFound();
  },
  title: () => own.edit,
  trail: ({ plan }) => evaluationTrail(plan),
  start: ({ outcome: { text, tools, toolsText, rhythm, agreedBy, version: seen } }) => ({
    ...{ text, tools, toolsText, rhythm, agreedBy, version: String(seen) },
  }),
  view: (data, state) => EditOutcomeView({ ...data, form: state }),
  async submit(scope, { version: seen, ...typed }, data, { params }) {
    const edited = await editOutcome(scope, params.evaluationOutcomeId, seen, typed);
    if (edited.ok) return done(paths.evaluation(params), own.saved);
    if (edited.refusal.code === 'not-found') return notFound();
    if (edited.refusal.code === 'plan-closed') return again({ text: editing.closed });
    const outcome = await findOutcome(scope, params.evaluationOutcomeId);
    if (!outcome) return notFound();
    const newer = compare(outcome, typed);
    return again({ version: changedSince }, { ...data, outcome, newer }, { version: String(outcome.version) });
  },
});

function compare(saved: OutcomeFields, typed: OutcomeFields): Newer {
  const field = (label: string, say: (outcome: OutcomeFields) => string) => ({
    ...{ label, saved: say(saved), typed: say(typed) },
  });
  return {
    fields: [
      field(own.text, ({ text }) => text),
      field(own.tools, ({ tools }) => joinWords(tools.map((tool) => evaluationWords.tools[tool]))),
      field(own.toolsText, ({ toolsText }) => toolsText),
      field(own.rhythm, ({ rhythm }) => rhythm),
      field(own.agreedBy, ({ agreedBy }) => agreedBy),
    ],
  };
}
