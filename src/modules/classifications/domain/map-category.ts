import { plainText } from '../../../platform/kernel/plain-text.ts';
import type { Category, CategorySet, CodeSystem } from './category-set.ts';
import { unknownIn } from './unknown-words.ts';

/** Each text of a column with the code it stands for, or null: never guessed. */
export type Mapping = Map<string, string | null>;

/**
 * Maps the different texts of one column. Labels and other words for categories count alone; codes of a system count
 * where every known text of the column is such a code.
 * @param remembered what a person said of texts in this form before; it goes first
 */
export function mapTexts(
  set: CategorySet,
  texts: Iterable<string>,
  remembered: ReadonlyMap<string, string> = new Map(),
): Mapping {
  const all = [...texts];
  const system = systemOf(set, all);
  return new Map(
    all.map((text) => {
      const plain = plainText(text);
      return [text, remembered.get(plain) ?? (system ? codeIn(system, text) : null) ?? mapText(set, text)];
    }),
  );
}

/** The code of one text by itself, or null. */
export function mapText(set: CategorySet, text: string): string | null {
  const plain = plainText(text);
  const { exact } = indexOf(set);
  return exact.get(plain) ?? unknownIn(plain) ?? afterParent(set, plain) ?? withLeadingCode(set, text);
}

/** The system whose codes a column has: all its known texts, and at least one. */
function systemOf(set: CategorySet, texts: readonly string[]): CodeSystem | null {
  const known = texts.filter((text) => unknownIn(plainText(text)) === null);
  const candidates = set.systems?.filter((system) => known.every((text) => codeIn(system, text) !== null)) ?? [];
  return known.length > 0 ? (candidates[0] ?? null) : null;
}

const codeIn = (system: CodeSystem, text: string): string | null => system.codes[text.trim().toUpperCase()] ?? null;

interface Index {
  exact: ReadonlyMap<string, string>;
  /** What may stand after the name of each parent. */
  after: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Names of parents, the longest first. */
  parents: readonly { words: string; parent: string }[];
}

const indexes = new WeakMap<CategorySet, Index>();

function indexOf(set: CategorySet): Index {
  const known = indexes.get(set);
  if (known) return known;
  const exact = new Map<string, string>();
  const after = new Map<string, Map<string, string>>();
  for (const one of set.categories) {
    for (const text of namesOf(one)) if (!exact.has(text)) exact.set(text, one.code);
    if (!one.parent) continue;
    const below = after.get(one.parent) ?? new Map<string, string>();
    for (const text of [...namesOf(one), ...(one.after ?? [])]) if (!below.has(text)) below.set(text, one.code);
    after.set(one.parent, below);
  }
  const parents = Object.entries(set.before ?? {})
    .flatMap(([parent, texts]) => texts.map((words) => ({ words, parent })))
    .sort((a, b) => b.words.length - a.words.length);
  const index = { exact, after, parents };
  indexes.set(set, index);
  return index;
}

const namesOf = ({ code, label, alsoCalled }: Category): string[] => [
  plainText(label),
  plainText(code),
  ...(alsoCalled ?? []),
];

/** "Asian/Asian British - Indian": the name of a parent, then one of what it holds. */
function afterParent(set: CategorySet, plain: string): string | null {
  const { after, parents } = indexOf(set);
  for (const { words, parent } of parents) {
    if (!plain.startsWith(`${words} `)) continue;
    const code = after.get(parent)?.get(plain.slice(words.length + 1));
    if (code) return code;
  }
  return null;
}

const leadingCode = /^\s*\(?([A-Z]{1,2}\d?|\d{1,2})\)?\s*[-–:.)=]?\s+(\S.*)$/;

/** "A - White British": the words count; the code only where the words say nothing. */
function withLeadingCode(set: CategorySet, text: string): string | null {
  const [, code = '', words = ''] = leadingCode.exec(text) ?? [];
  if (words === '' || !set.systems) return null;
  const plain = plainText(words);
  const { exact } = indexOf(set);
  const said = exact.get(plain) ?? unknownIn(plain) ?? afterParent(set, plain);
  return said ?? set.systems.map((system) => codeIn(system, code)).find((found) => found !== null) ?? null;
}
