import { form } from '#platform/forms';
import { checkEmail, personFields } from '../edit-person/form.ts';

export const newPersonForm = form(personFields, checkEmail);
