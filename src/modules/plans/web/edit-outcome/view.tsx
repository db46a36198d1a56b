import { type FormState, type Newer, NewerVersion, VersionField } from '#platform/forms';
import type { Plan } from '../../domain/plan.ts';
import { OutcomeView } from '../new-outcome/view.tsx';
import { evaluationWords } from '../words-evaluation.ts';

export const EditOutcomeView = ({ plan, newer, form }: { plan: Plan; newer: Newer | null; form: FormState }) => (
  <OutcomeView title={evaluationWords.outcome.edit} plan={plan} form={form}>
    <NewerVersion newer={newer} />
    <VersionField form={form} />
  </OutcomeView>
);
