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
  return [
    ...(namesAThing(text) ? (['no-verb'] as const) : []),
    ...(vagueVerbOf(text) !== null && !isPinned ? (['vague-verb'] as const) : []),
    ...(lowerWords(text).length > mostWords ? (['too-long'] as const) : []),
  ];
}

/**
 * "A new guide", "Support for parents": a thing and no verb. A text that begins with a word of another kind may begin with
 * a verb that is not known here.
 */
function namesAThing(text: string): boolean {
  if (openingOf(text) !== null || hasVerb(text)) return false;
  const [first = '', second = ''] = lowerWords(text);
  return beforeNouns.includes(first) || nounEnding.test(first) || second === 'of' || second === 'for';
}

/** The vague verb that a text begins with, "to" and adverbs before it passed over. */
export function vagueVerbOf(text: string): string | null {
  const first = lowerWords(text).find((word) => word !== 'to' && !/^[a-z]{3,}ly$/.test(word)) ?? '';
  return vagueVerbs.find((verb) => [verb, `${verb}ing`, `${verb.replace(/e$/, '')}ing`].includes(first)) ?? null;
}
