import {
  CancelLink,
  DayField,
  type FormState,
  type Newer,
  NewerVersion,
  PostForm,
  RadioField,
  summaryOf,
  VersionField,
} from '#platform/forms';
import { Task } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { PlanInputs } from '../new-plan/inputs.tsx';
import { paths } from '../paths.ts';
import { editing } from '../words-editing.ts';
import { planStates } from './form.ts';

export function EditPlanView({ plan, newer, form }: { plan: Plan; newer: Newer | null; form: FormState }) {
  const own = editing.plan;
  const planId = plan.id;
  return (
    <Task title={own.editTitle} caption={plan.title} errors={summaryOf(form)}>
      <NewerVersion newer={newer} />
      {plan.state === 'active' && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.legend({ planId })}>
            {own.toLegend}
          </a>
        </p>
      )}
      <PostForm form={form} button={editing.save} beside={<CancelLink href={paths.plan({ planId })} />}>
        <VersionField form={form} />
        <PlanInputs form={form} />
        <DayField form={form} name="anchorOn" label={own.anchorOn} hint={own.anchorHint} />
        <RadioField
          form={form}
          name="state"
          label={own.state}
          options={planStates.map((state) => ({ value: state, text: own.states[state], hint: own.stateHints[state] }))}
        />
      </PostForm>
    </Task>
  );
}
