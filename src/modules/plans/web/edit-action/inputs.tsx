import type { ComponentChildren } from 'preact';
import { CheckboxField, DayField, type FormState, LongTextField, SelectField, TextField } from '#platform/forms';
import { nameOf, type Plan } from '../../domain/plan.ts';
import { DutyAimsField } from '../duty-aims.tsx';
import { groupOptions } from '../edit-objective/presenter.ts';
import { editing } from '../words-editing.ts';
import { LeadRows } from './lead-rows.tsx';
import type { ActionChoices } from './presenter.ts';

interface ActionInputsProps {
  plan: Plan;
  choices: ActionChoices;
  form: FormState;
  /** What an action that is there already asks besides. */
  afterDates?: ComponentChildren;
}

export function ActionInputs({ plan, choices, form, afterDates }: ActionInputsProps) {
  const own = editing.action;
  const objectives = choices.objectives.map((one) => ({ value: one.id, text: nameOf(one) }));
  const characteristics = choices.characteristics.map(({ code, label }) => ({ value: code, text: label }));
  return (
    <>
      <TextField form={form} name="number" label={own.number} hint={own.numberHint} classes="govuk-input--width-5" />
      <LongTextField form={form} name="text" label={own.text} rows={4} />
      <LongTextField form={form} name="parts" label={own.parts} hint={own.partsHint} rows={4} />
      <SelectField
        form={form}
        name="objectiveId"
        label={plan.levels.objective}
        empty={own.noObjective}
        options={objectives}
      />
      <SelectField
        form={form}
        name="groupId"
        label={plan.levels.group}
        hint={own.groupHint}
        empty={own.asObjective}
        options={groupOptions(choices.groups)}
      />
      <LeadRows form={form} people={choices.people} />
      <DayField form={form} name="startsOn" label={own.startsOn} />
      <DayField form={form} name="dueOn" label={own.dueOn} />
      {afterDates}
      <TextField form={form} name="timescaleText" label={own.timescale} hint={own.timescaleHint} />
      <LongTextField form={form} name="measures" label={own.measures} hint={own.measuresHint} rows={3} />
      <CheckboxField form={form} name="characteristics" label={own.characteristics} options={characteristics} />
      <DutyAimsField form={form} />
      {choices.bodies.length > 0 && (
        <CheckboxField
          form={form}
          name="bodyIds"
          label={own.bodies}
          hint={own.bodiesHint}
          options={choices.bodies.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
    </>
  );
}
