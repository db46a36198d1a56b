export {
  choice,
  choices,
  day,
  dayInputs,
  type Field,
  file,
  recordId,
  type Sent,
  secret,
  text,
  tick,
  type UploadedFile,
  version,
} from './fields.ts';
export { type Errors, type Fields, type Form, type FormState, form, formState, readForm, textInputs, type Values } from './form.ts';
