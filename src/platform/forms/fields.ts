import { type Day, isDay, isId } from '#platform/kernel';

/** What a form field received: every text under its name, in the order sent. */
export type Sent = Record<string, string[]>;

/** A file that came with a form; its name is text from outside. */
export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/** Reads one field. `names` are the input names that carry it, so that what was typed can be shown again. */
export interface Field<Value> {
  read(sent: Sent, name: string, files: Record<string, UploadedFile>): { value: Value } | { error: string };
  names(name: string): string[];
}

const first = (sent: Sent, name: string): string => sent[name]?.[0] ?? '';
const own = (name: string): string[] => [name];
const normal = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

interface TextRules {
  /** Said when nothing was entered; without it the field may stay empty. */
  required?: string;
  /** The most characters; 10,000 unless told. */
  most?: number;
  /** What else must hold, and the sentence when it does not. */
  like?: [RegExp, string];
}

/** Text without surrounding space; line ends are `\n`. */
export function text({ required, most = 10_000, like }: TextRules = {}): Field<string> {
  return {
    names: own,
    read(sent, name) {
      const value = normal(first(sent, name));
      if (value === '' && required) return { error: required };
      if (value.length > most) return { error: `Shorten this to ${most.toLocaleString('en-GB')} characters or fewer` };
      if (value !== '' && like && !like[0].test(value)) return { error: like[1] };
      return { value };
    },
  };
}

/** A text for each line; empty lines are left out. */
export function lines({ required, most = 10_000 }: Pick<TextRules, 'required' | 'most'> = {}): Field<string[]> {
  const whole = text(required ? { required, most } : { most });
  return {
    names: own,
    read(sent, name, files) {
      const read = whole.read(sent, name, files);
      return 'error' in read ? read : { value: read.value.split('\n').flatMap((line) => line.trim() || []) };
    },
  };
}

/** A password: taken as it is. */
export function secret(required: string, least = 1, tooShort = required): Field<string> {
  return {
    names: () => [],
    read(sent, name) {
      const value = first(sent, name);
      if (value === '') return { error: required };
      if (value.length > 1000) return { error: 'Shorten the password to 1,000 characters or fewer' };
      return value.length < least ? { error: tooShort } : { value };
    },
  };
}

/** One of a list; null when nothing was chosen and that is allowed. */
export function choice<const Value extends string>(values: readonly Value[], required: string): Field<Value>;
export function choice<const Value extends string>(values: readonly Value[]): Field<Value | null>;
export function choice<Value extends string>(values: readonly Value[], required?: string): Field<Value | null> {
  return {
    names: own,
    read(sent, name) {
      const given = first(sent, name);
      if (given === '') return required ? { error: required } : { value: null };
      const value = values.find((one) => one === given);
      return value === undefined ? { error: required ?? 'Choose one of the list' } : { value };
    },
  };
}

/** Any number of a list. */
export function choices<const Value extends string>(values: readonly Value[], required?: string): Field<Value[]> {
  return {
    names: own,
    read(sent, name) {
      const given = (sent[name] ?? []).filter((one) => one !== '');
      const value = values.filter((one) => given.includes(one));
      if (value.length < new Set(given).size) return { error: 'Choose from the list' };
      return required && value.length === 0 ? { error: required } : { value };
    },
  };
}

/** The identifier of a record, or null; whether it exists is the use-case's to find out. */
export function recordId(required: string): Field<string>;
export function recordId(): Field<string | null>;
export function recordId(required?: string): Field<string | null> {
  return {
    names: own,
    read(sent, name) {
      const given = first(sent, name);
      if (given === '') return required ? { error: required } : { value: null };
      return isId(given) ? { value: given } : { error: required ?? 'Choose one of the list' };
    },
  };
}

/** A day from three inputs `name-day`, `name-month`, `name-year`; null when all are empty. */
export function day(required?: string): Field<Day | null> {
  const parts = (name: string) => [`${name}-day`, `${name}-month`, `${name}-year`];
  return {
    names: parts,
    read(sent, name) {
      const given = parts(name).map((part) => first(sent, part).trim());
      if (given.every((part) => part === '')) return required ? { error: required } : { value: null };
      const [dayText = '', monthText = '', yearText = ''] = given;
      const value = `${yearText}-${monthText.padStart(2, '0')}-${dayText.padStart(2, '0')}`;
      return isDay(value) ? { value } : { error: 'Enter a real date, such as 27 3 2027' };
    },
  };
}

/** The three inputs of a day, for a form that starts with one. */
export function dayInputs(name: string, value: Day | null): Record<string, string> {
  const [year = '', month = '', dayOfMonth = ''] = value?.split('-') ?? [];
  const plain = (text: string) => text.replace(/^0/, '');
  return { [`${name}-day`]: plain(dayOfMonth), [`${name}-month`]: plain(month), [`${name}-year`]: year };
}

/** A whole number within bounds; null when it is left empty. Spaces and thousands commas are taken. */
export function wholeNumber({ least, most }: { least: number; most: number }): Field<number | null> {
  return {
    names: own,
    read(sent, name) {
      const given = first(sent, name).replace(/[\s,]|%$/g, '');
      if (given === '') return { value: null };
      const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
      return value >= least && value <= most
        ? { value }
        : { error: `Enter a whole number from ${least} to ${most.toLocaleString('en-GB')}` };
    },
  };
}

/** Yes or no from one checkbox. */
export function tick(): Field<boolean> {
  return { names: own, read: (sent, name) => ({ value: first(sent, name) !== '' }) };
}

/** The version of the record that the person saw when they began. */
export function version(): Field<number> {
  return {
    names: own,
    read(sent, name) {
      const given = first(sent, name);
      return /^\d{1,9}$/.test(given)
        ? { value: Number(given) }
        : { error: 'Open the page again, then repeat the change' };
    },
  };
}

/** A file, or null where none is needed; files can't be sent back, so an error elsewhere means it is chosen again. */
export function file(required: string): Field<UploadedFile>;
export function file(): Field<UploadedFile | null>;
export function file(required?: string): Field<UploadedFile | null> {
  return {
    names: () => [],
    read(_sent, name, files) {
      const given = files[name];
      if (!given || (given.bytes.length === 0 && given.name === ''))
        return required ? { error: required } : { value: null };
      if (given.bytes.length === 0) return { error: 'The file is empty. Choose another one' };
      return { value: given };
    },
  };
}
