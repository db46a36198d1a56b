import { CancelLink, DayField, type FormState, PostForm, summaryOf, TextField, TickField } from '#platform/forms';
import { formatDay, Task } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import type { Rhythm } from '../../domain/rhythm.ts';
import { ClosedNote } from '../closed-note.tsx';
import { paths } from '../paths.ts';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.open;

export const OpenReviewView = ({ plan, rhythm, form }: { plan: Plan; rhythm: Rhythm; form: FormState }) => (
  <Task
    title={own.title}
    caption={rhythm.name}
    lede={own.lede(rhythm.board, formatDay(rhythm.nextDue))}
    errors={summaryOf(form)}
  >
    <ClosedNote plan={plan} />
    <PostForm form={form} button={own.button} beside={<CancelLink href={paths.reviews({ planId: plan.id })} />}>
      <TextField form={form} name="name" label={own.name} />
      <DayField form={form} name="meetingOn" label={own.meetingOn} />
      <TickField form={form} name="ask" label={own.ask} hint={own.askHint} />
      <DayField form={form} name="dueOn" label={own.dueOn} />
      <DayField form={form} name="closesOn" label={own.closesOn} />
    </PostForm>
  </Task>
);
