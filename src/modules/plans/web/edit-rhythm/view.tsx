import { type FormState, type Newer, NewerVersion, VersionField } from '#platform/forms';
import type { Plan } from '../../domain/plan.ts';
import { RhythmView } from '../new-rhythm/view.tsx';
import { reviewWords } from '../words-reviews.ts';

export const EditRhythmView = ({ plan, newer, form }: { plan: Plan; newer: Newer | null; form: FormState }) => (
  <RhythmView title={reviewWords.rhythm.edit} plan={plan} form={form}>
    <NewerVersion newer={newer} />
    <VersionField form={form} />
  </RhythmView>
);
