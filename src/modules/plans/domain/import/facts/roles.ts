import { lowerWords } from '../language.ts';
import { type Piece, slicePiece, textOf } from '../pieces.ts';
import { timeExpressions } from '../time-expressions.ts';
import { POST_WORDS } from '../words/names.ts';
import { type FactSource, type Pair, sentencesOf } from './fact-source.ts';

export type RoleFact = { role: Piece; holder: Piece };
export type SignOffFact = {
  name: Piece;
  role: Piece | null;
  date: Piece | null;
  dateText: string | null;
  labels: Piece[];
};

const ACTIVE =
  /^(?:(?:the|our)\s+)?(.{2,90}?)\s+((?:has|have|holds?|will have)\s+(?:overall\s+|the\s+)?(?:responsibility|accountability|oversight)\b.*|(?:is|are|will be)\s+(?:also\s+|jointly\s+)?(?:responsible|accountable)\s+for\b.*|(?:must|will|shall)\s+(?:authorise|approve|sign off|oversee|monitor)\b.*|oversees?\s.*)$/iu;
const PASSIVE =
  /\b((?:monitored|overseen|led|owned|governed|scrutinised|sponsored|chaired)\s+by|reported\s+to)\s+(?:the\s+|our\s+)?((?:\p{Lu}[\p{L}&’'-]*)(?:\s+(?:(?:of|and|for|&)\s+)?\p{Lu}[\p{L}&’'-]*){0,6})/gu;

/** Who answers for the plan: named beside a label, or in sentences that say so. */
export function roleFacts(source: FactSource): RoleFact[] {
  const labelled = source.pairs.filter(isRolePair).map((pair) => ({ role: pair.label, holder: pair.value }));
  const said = source.free.flatMap((line) => sentencesOf(line).flatMap(rolesInSentence));
  return [...labelled, ...said];
}

const ROLE_LABEL =
  /\b(?:lead|sponsor|director|manager|owner|chair|champion|officer|responsible|accountable|author|contact|sro|executive|coordinator)\b/i;

function isRolePair(pair: Pair): boolean {
  const label = textOf(pair.label);
  if (isSignOffLabel(label) || !ROLE_LABEL.test(label) || lowerWords(label).length > 12) return false;
  return pair.inTable || /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u.test(textOf(pair.value));
}

function rolesInSentence(sentence: Piece): RoleFact[] {
  const text = textOf(sentence);
  const active = ACTIVE.exec(text);
  if (active?.[1] && active[2] && isHolder(active[1])) {
    const from = text.indexOf(active[1]);
    const roleFrom = from + active[1].length;
    return [{ holder: slicePiece(sentence, from, roleFrom), role: slicePiece(sentence, roleFrom) }];
  }
  return [...text.matchAll(PASSIVE)].map((match) => {
    const holder = match[2] ?? '';
    const at = match.index + match[0].length - holder.length;
    return {
      role: slicePiece(sentence, match.index, match.index + (match[1] ?? '').length),
      holder: slicePiece(sentence, at, at + holder.length),
    };
  });
}

function isHolder(text: string): boolean {
  const words = lowerWords(text);
  return (
    words.length <= 9 &&
    /\p{Lu}/u.test(text) &&
    !/^(?:we|it|this|they|you|who|which|that)$/i.test(text) &&
    (words.some((word) => POST_WORDS.has(word)) || /^[\p{Lu}&\s]{2,8}$/u.test(text.trim()))
  );
}

function isSignOffLabel(label: string): boolean {
  return /\b(?:signed(?: off)?|approved|authorised|agreed|endorsed)\s*(?:off\s*)?by\b|^sign(?:ed)?[- ]?off$/i.test(
    label,
  );
}

/** The block in which somebody signs the plan: who, as what, when. */
export function signOffFact(source: FactSource): SignOffFact | null {
  const at = source.pairs.findIndex((pair) => isSignOffLabel(textOf(pair.label)));
  const signed = source.pairs[at];
  if (!signed) return null;
  const near = source.pairs.slice(at + 1, at + 5);
  const role = near.find((pair) => /\b(?:position|role|title|post|designation|capacity)\b/i.test(textOf(pair.label)));
  const date = near.find((pair) => /\bdated?\b/i.test(textOf(pair.label)));
  const [day] = timeExpressions(textOf(date?.value ?? [])).expressions;
  return {
    name: signed.value,
    role: role?.value ?? null,
    date: date?.value ?? null,
    dateText: day?.to ?? null,
    labels: [signed.label, ...(role ? [role.label] : []), ...(date ? [date.label, date.value] : [])],
  };
}

const COVER_DATE =
  /^(?:date(?: of (?:approval|adoption|publication|issue))?|(?:approval|adoption|publication|issue|effective) date|approved|adopted|agreed|published|issued|effective from)(?: on)?\W*$/i;

/** "Approved | 12 June 2025" on a cover sheet. */
export function coverDate(pairs: readonly Pair[]): string | null {
  const days = pairs
    .filter((pair) => COVER_DATE.test(textOf(pair.label)))
    .flatMap((pair) => timeExpressions(textOf(pair.value)).expressions.filter(({ exact }) => exact));
  return days[0]?.to ?? null;
}
