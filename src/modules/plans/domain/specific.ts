import { hasVerb, lowerWords, openingOf } from './import/language.ts';
import type { Action } from './plan.ts';
import { beforeNouns, mostWords, nounEnding, vagueVerbs } from './vague-words.ts';

/** Why an action is not specific. */
export type Unspecific = 'no-verb' | 'vague-verb' | 'too-long';

/**
 * No verb: it names a thing and does not say what is done. A vague verb at its beginning passes where a measure and a
 * day say what it means.
 */
export function unspecific({
  text,
  measures,
  startsOn,
  dueOn,
}: Pick<Action, 'text' | 'measures' | 'startsOn' | 'dueOn'>): Unspecific[] {
  const isPinned = measures.length > 0 && (startsOn !== null || dueOn !== null);
  const words = lowerWords(text);
  return [
    ...(namesAThing(text, words) ? (['no-verb'] as const) : []),
    ...(vagueVerbIn(words) !== null && !isPinned ? (['vague-verb'] as const) : []),
    ...(words.length > mostWords ? (['too-long'] as const) : []),
  ];
}

/**
 * "A new guide", "Support for parents": a thing and no verb. A text that begins with a word of another kind may begin with
 * a verb that is not known here.
 */
function namesAThing(text: string, [first = '', second = '']: readonly string[]): boolean {
  const soundsSo = beforeNouns.includes(first) || nounEnding.test(first) || second === 'of' || second === 'for';
  return soundsSo && openingOf(text) === null && !hasVerb(text);
}

const vagueForms: ReadonlyMap<string, string> = new Map(
  vagueVerbs.flatMap((verb) =>
    [verb, `${verb}ing`, `${verb.replace(/e$/, '')}ing`].map((form) => [form, verb] as const),
  ),
);

/** The vague verb that a text begins with, "to" and adverbs before it passed over. */
export const vagueVerbOf = (text: string): string | null => vagueVerbIn(lowerWords(text));

function vagueVerbIn(words: readonly string[]): string | null {
  const first = words.find((word) => word !== 'to' && !/^[a-z]{3,}ly$/.test(word)) ?? '';
  return vagueForms.get(first) ?? null;
}
