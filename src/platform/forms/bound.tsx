import type { ComponentChildren } from 'preact';
import {
  Button,
  Checkboxes,
  type Content,
  DateInput,
  type ErrorSummaryItem,
  FileUpload,
  Input,
  PasswordInput,
  Radios,
  Select,
  Textarea,
} from '#platform/views';
import type { FormState } from './form.ts';

/** A `FormState` and the name of one of its fields. */
interface Bound {
  form: FormState;
  name: string;
  label: string;
  hint?: string;
}

interface PostFormProps {
  form: FormState;
  children?: ComponentChildren;
  /** The words of the button. */
  button: string;
  warning?: boolean;
  /** Beside the button: usually a link that leaves things as they are. */
  beside?: ComponentChildren;
  withFile?: boolean;
}

/** A form that posts to its own page, with what every form carries. */
export function PostForm({ form, children, button, warning, beside, withFile }: PostFormProps) {
  return (
    <form method="post" novalidate enctype={withFile ? 'multipart/form-data' : undefined}>
      {form.hidden.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <div class="govuk-button-group">
        <Button preventDoubleClick classes={warning ? 'govuk-button--warning' : undefined}>
          {button}
        </Button>
        {beside}
      </div>
    </form>
  );
}

/** The link beside a button that leaves things as they are. */
export function CancelLink({ href, text = 'Cancel' }: { href: string; text?: string }) {
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={href}>
      {text}
    </a>
  );
}

/** The summary's lines, each a link to its input. */
export const summaryOf = (form: FormState): ErrorSummaryItem[] =>
  form.errors.map(({ name, message }) => ({ text: message, href: `#${name}` }));

const labelled = ({ form, name, label, hint }: Bound) => ({
  name,
  id: name,
  label: { text: label, classes: 'govuk-label--s' },
  hint,
  errorMessage: form.error(name),
});

interface TextFieldProps extends Bound {
  type?: string;
  autocomplete?: string;
  inputmode?: 'numeric' | 'email';
  classes?: string;
  suffix?: string;
}

export function TextField({ type, autocomplete, inputmode, classes, suffix, ...bound }: TextFieldProps) {
  const { form, name } = bound;
  const how = {
    type,
    autocomplete,
    inputmode,
    classes,
    suffix: suffix ? { text: suffix } : undefined,
    spellcheck: type === 'email' ? false : undefined,
  };
  return <Input {...labelled(bound)} {...how} value={form.value(name)} />;
}

export function LongTextField({ rows = 5, ...bound }: Bound & { rows?: number }) {
  return <Textarea {...labelled(bound)} rows={rows} value={bound.form.value(bound.name)} />;
}

export function SecretField({ autocomplete, ...bound }: Bound & { autocomplete: 'current-password' | 'new-password' }) {
  return <PasswordInput {...labelled(bound)} autocomplete={autocomplete} />;
}

export interface Option {
  value: string;
  text: string;
  hint?: string;
  conditional?: Content;
}

/** Options under a heading of their own. */
export interface OptionGroup {
  group: string;
  options: readonly Option[];
}

interface SelectFieldProps extends Bound {
  options: readonly (Option | OptionGroup)[];
  empty?: string;
}

export function SelectField({ options, empty, ...bound }: SelectFieldProps) {
  const plain = ({ value, text }: Option) => ({ value, text });
  return (
    <Select
      {...labelled(bound)}
      items={[
        empty !== undefined && { value: '', text: empty },
        ...options.map((one) => ('group' in one ? { group: one.group, items: one.options.map(plain) } : plain(one))),
      ]}
      value={bound.form.value(bound.name)}
    />
  );
}

const fieldset = (label: string) => ({ legend: { text: label, classes: 'govuk-fieldset__legend--s' } });

interface ChoiceFieldProps extends Bound {
  options: readonly Option[];
  inline?: boolean;
}

export function RadioField({ form, name, label, hint, options, inline }: ChoiceFieldProps) {
  return (
    <Radios
      name={name}
      idPrefix={name}
      fieldset={fieldset(label)}
      hint={hint}
      errorMessage={form.error(name)}
      classes={inline ? 'govuk-radios--inline' : 'govuk-radios--small'}
      items={options}
      value={form.value(name)}
    />
  );
}

export function CheckboxField({ form, name, label, hint, options }: ChoiceFieldProps) {
  return (
    <Checkboxes
      name={name}
      idPrefix={name}
      fieldset={fieldset(label)}
      hint={hint}
      errorMessage={form.error(name)}
      classes="govuk-checkboxes--small"
      items={options}
      values={form.texts(name)}
    />
  );
}

/** One box that is ticked or not. */
export function TickField({ form, name, label, hint }: Bound) {
  return (
    <Checkboxes
      name={name}
      idPrefix={name}
      errorMessage={form.error(name)}
      classes="govuk-checkboxes--small"
      items={[{ value: 'yes', text: label, hint }]}
      values={form.texts(name)}
    />
  );
}

export function DayField({ form, name, label, hint }: Bound) {
  return (
    <DateInput
      id={name}
      fieldset={{ ...fieldset(label), role: 'group' }}
      hint={hint}
      errorMessage={form.error(name)}
      items={(['day', 'month', 'year'] as const).map((part) => ({
        name: `${name}-${part}`,
        id: `${name}-${part}`,
        label: part === 'day' ? 'Day' : part === 'month' ? 'Month' : 'Year',
        value: form.value(`${name}-${part}`),
        classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
        error: form.error(name) !== undefined,
      }))}
    />
  );
}

/** Without the drop zone of govuk-frontend's script: its button says other words than its name (WCAG 2.5.3). */
export function FileField(bound: Bound) {
  return <FileUpload {...labelled(bound)} />;
}

/** The version of a record, carried unseen. */
export function VersionField({ form, name = 'version' }: { form: FormState; name?: string }) {
  return <input type="hidden" name={name} value={form.value(name)} />;
}
