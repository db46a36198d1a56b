import { CheckboxField, type FormState } from '#platform/forms';
import { type DutyAim, dutyAims } from '../domain/links.ts';
import { links } from './words-links.ts';

export const dutyAimOptions = dutyAims.map((aim) => ({ value: aim, text: links.aims[aim] }));

export const dutyAimWords = (aims: readonly DutyAim[]): string => aims.map((aim) => links.aims[aim]).join('; ');

export const DutyAimsField = ({ form }: { form: FormState }) => (
  <CheckboxField
    form={form}
    name="dutyAims"
    label={links.dutyAims}
    hint={links.dutyAimsHint}
    options={dutyAimOptions}
  />
);
