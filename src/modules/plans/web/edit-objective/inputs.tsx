import { CheckboxField, type FormState, LongTextField, SelectField, TextField } from '#platform/forms';
import type { Plan } from '../../domain/plan.ts';
import { DutyAimsField } from '../duty-aims.tsx';
import { editing } from '../words-editing.ts';
import { links } from '../words-links.ts';
import { groupOptions, type ObjectiveChoices, parentOptions } from './presenter.ts';

interface ObjectiveInputsProps {
  plan: Plan;
  choices: ObjectiveChoices;
  form: FormState;
}

export function ObjectiveInputs({ plan, choices, form }: ObjectiveInputsProps) {
  const own = editing.objective;
  return (
    <>
      <TextField form={form} name="number" label={own.number} hint={own.numberHint} classes="govuk-input--width-5" />
      <LongTextField form={form} name="text" label={own.text} hint={own.textHint} rows={3} />
      <LongTextField form={form} name="issue" label={own.issue} hint={own.issueHint} rows={3} />
      <LongTextField form={form} name="aim" label={own.aim} hint={own.aimHint} rows={3} />
      <SelectField
        form={form}
        name="groupId"
        label={plan.levels.group}
        empty={own.noGroup}
        options={groupOptions(choices.groups)}
      />
      <SelectField
        form={form}
        name="parentId"
        label={own.parent}
        hint={own.parentHint}
        empty={own.noParent}
        options={parentOptions(choices.parents)}
      />
      <CheckboxField
        form={form}
        name="characteristics"
        label={links.objectiveCharacteristics}
        options={choices.characteristics.map(({ code, label }) => ({ value: code, text: label }))}
      />
      <DutyAimsField form={form} />
    </>
  );
}
