import { CheckboxField, type FormState, SelectField, TextField } from '#platform/forms';
import { roles } from '../../domain/roles.ts';
import { words } from '../words.ts';
import type { PlaceOptions } from './presenter.ts';

/** What is asked of every person, new or known. */
export function PersonInputs({ form, options }: { form: FormState; options: PlaceOptions }) {
  const own = words.editPerson;
  const roleOptions = roles.map((role) => ({ value: role, text: words.roles[role], hint: words.roleHints[role] }));
  return (
    <>
      <TextField form={form} name="name" label={own.name} autocomplete="off" />
      <TextField form={form} name="email" label={own.email} hint={own.emailHint} type="email" autocomplete="off" />
      <TextField form={form} name="jobTitle" label={own.jobTitle} hint={own.jobTitleHint} autocomplete="off" />
      <SelectField form={form} name="bodyId" label={own.body} options={options.bodies} />
      <SelectField form={form} name="unitId" label={own.unit} options={options.units} empty={own.noUnit} />
      <CheckboxField form={form} name="roles" label={own.roles} hint={own.rolesHint} options={roleOptions} />
    </>
  );
}
