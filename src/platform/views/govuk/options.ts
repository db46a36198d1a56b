import type { VNode } from 'preact';

/** What may stand where a sentence stands. Narrower than Preact's own type, which lets any object through. */
export type Content = VNode | string | number | null | undefined | false | readonly Content[];

export type Attributes = Record<string, string | number | boolean | undefined>;

export interface Styled {
  classes?: string;
  attributes?: Attributes;
}

export interface TextOption extends Styled {
  text: Content;
}

/** Most options are a few words; the long form is for the rare class or attribute. */
export type Words<Option extends TextOption = TextOption> = Content | Option;

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A list may hold gaps, so that `condition && { … }` works in place. */
export type Gapped<Item> = readonly (Item | null | undefined | false | '')[];

export function isPresent<Item>(item: Item | null | undefined | false | ''): item is Item {
  return Boolean(item);
}

export function textOption<Option extends TextOption>(words: Words<Option>): Option | TextOption {
  if (typeof words === 'object' && words !== null && 'text' in words) return words;
  return { text: words as Content };
}

export function isBlank(words: Words | undefined): boolean {
  const { text } = textOption(words);
  return text === undefined || text === null || text === '' || text === false;
}

/** Joins class names and leaves out what is absent. */
export function classList(...names: (string | false | null | undefined)[]): string {
  let all = '';
  for (const name of names) if (name) all += all === '' ? name : ` ${name}`;
  return all;
}

/** Words for the browser script, in the attributes govuk-frontend reads them from. */
export function i18nAttributes(words: Record<string, string | Record<string, string> | undefined>): Attributes {
  const attributes: Attributes = {};
  for (const [key, message] of Object.entries(words)) {
    if (typeof message === 'string') attributes[`data-i18n.${key}`] = message;
    else for (const [rule, text] of Object.entries(message ?? {})) attributes[`data-i18n.${key}.${rule}`] = text;
  }
  return attributes;
}
