import type { Field, Sent, UploadedFile } from './fields.ts';

// biome-ignore lint/suspicious/noExplicitAny: a form holds fields of any value type; each keeps its own
export type Fields = Record<string, Field<any>>;

/** What a good form gives: each field's value under its name. */
export type Values<F extends Fields> = { [Name in keyof F]: F[Name] extends Field<infer Value> ? Value : never };

/** The fields of one page's form. Messages are in the imperative and belong to their field. */
export interface Form<F extends Fields = Fields> {
  fields: F;
  /** Rules over several fields; each breach names the field it is shown at. */
  also?: (values: Values<F>) => Errors<F> | null;
}

export type Errors<F extends Fields = Fields> = { [Name in keyof F]?: string };

export function form<F extends Fields>(fields: F, also?: (values: Values<F>) => Errors<F> | null): Form<F> {
  return also ? { fields, also } : { fields };
}

/** A form as a page draws it: what stands in the inputs, what is wrong, and its hidden inputs. */
export interface FormState {
  /** The texts of an input, by its name. */
  texts(name: string): string[];
  /** The first text of an input, or the empty text. */
  value(name: string): string;
  error(name: string): string | undefined;
  /** In the order of the fields, for the summary. */
  errors: { name: string; message: string }[];
  /** Inputs that every form carries. */
  hidden: { name: string; value: string }[];
  /** True when what somebody typed before their session ended was put back. */
  kept: boolean;
}

/** Reads what was sent. Either every field is good, or there is a message for each that is not. */
export function readForm<F extends Fields>(
  { fields, also }: Form<F>,
  sent: Sent,
  files: Record<string, UploadedFile> = {},
): { values: Values<F> } | { errors: Errors<F> } {
  const values: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const read = field.read(sent, name, files);
    if ('error' in read) errors[name] = read.error;
    else values[name] = read.value;
  }
  if (Object.keys(errors).length > 0) return { errors: errors as Errors<F> };
  const breaches = also?.(values as Values<F>);
  return breaches ? { errors: breaches } : { values: values as Values<F> };
}

export function formState(
  { fields }: Form,
  sent: Sent,
  errors: Errors = {},
  hidden: FormState['hidden'] = [],
  kept = false,
): FormState {
  return {
    texts: (name) => sent[name] ?? [],
    value: (name) => sent[name]?.[0] ?? '',
    error: (name) => errors[name],
    errors: Object.keys(fields).flatMap((name) => {
      const message = errors[name];
      return message === undefined ? [] : [{ name: fields[name]?.names(name)[0] ?? name, message }];
    }),
    hidden,
    kept,
  };
}

/** The inputs of a form whose text may be shown again or kept: never a password, never a file. */
export const textInputs = ({ fields }: Form): string[] =>
  Object.entries(fields).flatMap(([name, field]) => field.names(name));
