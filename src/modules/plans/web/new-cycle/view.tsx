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
import { cycleCovers } from '../../domain/cycles.ts';
import { type Group, type Plan, titled } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { paths } from '../paths.ts';
import { cycleWords } from '../words-cycles.ts';

const own = cycleWords.form;

export function NewCycleView({ plan, groups, form }: { plan: Plan; groups: Group[]; form: FormState }) {
  const back = paths.cycles({ planId: plan.id });
  return (
    <Task title={own.title} caption={plan.title} lede={own.lede} errors={summaryOf(form)}>
      <ClosedNote plan={plan} />
      <PostForm form={form} button={own.button} beside={<CancelLink href={back} />}>
        <TextField form={form} name="name" label={own.name} hint={own.nameHint} />
        <RadioField
          form={form}
          name="covers"
          label={own.covers}
          options={cycleCovers.map((covers) => ({ value: covers, text: own.coverWords[covers] }))}
        />
        {groups.length > 0 && (
          <SelectField
            form={form}
            name="groupId"
            label={own.group}
            empty={own.noGroup}
            options={groups.map(({ id, code, label }) => ({ value: id, text: titled(code, label) }))}
          />
        )}
        <DayField form={form} name="dueOn" label={own.dueOn} />
        <DayField form={form} name="closesOn" label={own.closesOn} hint={own.closesOnHint} />
      </PostForm>
    </Task>
  );
}
