import type { ComponentChildren } from 'preact';
import {
  CancelLink,
  DayField,
  type FormState,
  PostForm,
  RadioField,
  SelectField,
  summaryOf,
  TextField,
} from '#platform/forms';
import { Task } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { rhythmKinds, rhythmMonths } from '../../domain/rhythm.ts';
import { ClosedNote } from '../closed-note.tsx';
import { paths } from '../paths.ts';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.rhythm;

interface RhythmProps {
  title: string;
  plan: Plan;
  form: FormState;
  children?: ComponentChildren;
}

/** The same to add a rhythm and to change one. */
export const RhythmView = ({ title, plan, form, children }: RhythmProps) => (
  <Task title={title} caption={plan.title} lede={own.lede} errors={summaryOf(form)}>
    <ClosedNote plan={plan} />
    <PostForm form={form} button={own.button} beside={<CancelLink href={paths.reviews({ planId: plan.id })} />}>
      {children}
      <RadioField
        form={form}
        name="kind"
        label={own.kind}
        options={rhythmKinds.map((kind) => ({ value: kind, text: reviewWords.kinds[kind] }))}
      />
      <TextField form={form} name="name" label={own.name} hint={own.nameHint} />
      <SelectField
        form={form}
        name="everyMonths"
        label={own.every}
        empty=""
        options={rhythmMonths.map((count) => ({ value: String(count), text: own.everyWords(count) }))}
      />
      <DayField form={form} name="nextDue" label={own.nextDue} hint={own.nextDueHint} />
      <TextField form={form} name="board" label={own.board} hint={own.boardHint} />
      <TextField form={form} name="signingRole" label={own.role} hint={own.roleHint} />
    </PostForm>
  </Task>
);
