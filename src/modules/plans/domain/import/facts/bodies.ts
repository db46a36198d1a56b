import type { Leaf, Line } from '../flat-source.ts';
import { isLabel, lowerWords } from '../language.ts';
import { type Piece, slicePiece, textOf } from '../pieces.ts';
import { BODY_ENDINGS, DEPARTMENT_WORDS } from '../words/names.ts';
import type { FactSource, Pair } from './fact-source.ts';

const WEAK = new Set([
  'services',
  'partnership',
  'department',
  'authority',
  'office',
  'commission',
  'agency',
  'institute',
  'city',
  'county',
  'trust',
  'college',
  'library',
  'corporation',
  'government',
  'assembly',
  'ministry',
  'academy',
  'police',
  'museum',
  'inspectorate',
]);
const ENDING = BODY_ENDINGS.sort((a, b) => b.length - a.length)
  .map((ending) =>
    ending
      .split(' ')
      .map((word) => (/^(?:and|of)$/.test(word) ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`))
      .map((word) => word.replace('Nhs', 'NHS'))
      .join('\\s+'),
  )
  .join('|');
const CAPITAL = "(?:\\p{Lu}[\\p{L}\\p{N}'’&.-]*|NHS-[\\p{Lu}&]+)";
const NAME = new RegExp(
  `((?:${CAPITAL}|&)(?:\\s+(?:${CAPITAL}|&|and|of|on|upon|the|for|in)){0,7}?\\s+)?(${ENDING})(?![\\p{L}\\p{N}]|\\s+(?:Plan|Strategy|Scheme|Tax|Members?))`,
  'gu',
);
const NHS_PLACE =
  /\bNHS[\s-](?!(?:Trust|Foundation|Workforce|Staff|Equality|Act|Constitution|Long|Standard|People|Health)\b)[\p{Lu}][\p{L}&'’]*(?:\s(?:and|&)\s\p{Lu}\p{L}+)?/gu;
const GENERIC =
  /^(?:local|the|our|your|this|each|partner|national|public|whole|other|every|all|health|youth|student|staff|school|parish|town)$/i;
const UNIVERSITY_OF =
  /\b(?:University of(?: the)?|London Borough of|Royal Borough of|City of|Police Service of|Government of)[\s-](?:\p{Lu}[\p{L}&'’-]*)(?:\s+(?:and|&|of|\p{Lu}[\p{L}&'’-]*)){0,4}/gu;

/** "Director of Services" is a post, not a body. */
const POST = /\b(?:Director|Head|Chief|Manager|Officer)s?\s+(?:of|for)\b/;

type Found = { name: string; piece: Piece; leaf: number; weak: boolean };

/** The organisations whose plan this is, in the words of the document, the surest first. */
export function bodiesOf(source: FactSource, titleLines: readonly Line[]): Piece[] {
  const front = titleLines.map((line) => line.whole).filter(isDepartment);
  const named = source.pairs.filter(isBodyPair).map((pair) => pair.value);
  const found = source.leaves.flatMap(namesIn);
  const titleLeaves = new Set(titleLines.flatMap((line) => line.whole.map((segment) => segment.leaf)));
  const ranked = rank(found, titleLeaves, source.leaves.length);
  return distinct([...named, ...front, ...ranked]).slice(0, 6);
}

function isDepartment(piece: Piece): boolean {
  const text = textOf(piece).toLowerCase().replace(/’/g, "'");
  if (!isLabel(text) || lowerWords(text).length > 9 || /\b(?:plan|strategy|scheme|report)\b/.test(text)) return false;
  return DEPARTMENT_WORDS.some((word) => text.includes(word));
}

function isBodyPair(pair: Pair): boolean {
  return /\bname of (?:the )?(?:local )?(?:authority|council|organisation|trust|body|employer|institution)|^(?:organisation|local authority|trust|council|institution)(?: name)?$/i.test(
    textOf(pair.label),
  );
}

function namesIn(leaf: Leaf, index: number): Found[] {
  const whole: Piece = [{ leaf: index, start: 0, end: leaf.text.length, text: leaf.text, place: leaf.place }];
  const ends = [...leaf.text.matchAll(NAME)].flatMap((match) => {
    const lead = ownName(match[1] ?? '');
    if (!lead.trim() || POST.test(lead)) return [];
    const from = match.index + (match[1] ?? '').length - lead.length;
    const ending = (match[2] ?? '').toLowerCase();
    return [foundAt(whole, from, match.index + match[0].length, WEAK.has(ending))];
  });
  const starts = [...leaf.text.matchAll(UNIVERSITY_OF), ...leaf.text.matchAll(NHS_PLACE)].map((match) =>
    foundAt(whole, match.index, match.index + match[0].length, /^NHS/.test(match[0])),
  );
  return [...ends, ...starts];
}

function foundAt(whole: Piece, from: number, to: number, weak: boolean): Found {
  const piece = slicePiece(whole, from, to);
  return { name: textOf(piece), piece, leaf: piece[0]?.leaf ?? 0, weak };
}

const QUALIFIERS = /^(?:North|South|East|West|Upper|Lower|Greater|New|Royal|St|Isle|Great|Mid|Central|The|Saint)$/;

/** The words before the ending that are part of the name. A long run of capitals is a sentence in title case. */
function ownName(lead: string): string {
  const withoutThe = lead.replace(/^(?:The|And|Of|In|For|Our|Your|Across|With)\s+/, '');
  const words = withoutThe.trim().split(/\s+/);
  if (words.length === 1 && GENERIC.test(words[0] ?? '')) return '';
  if (/\b(?:in|for|the)\b/.test(withoutThe)) return '';
  if (words.length <= 3) return /^(?:and|of|the|for|in|on)\b/.test(withoutThe) ? '' : withoutThe;
  let at = words.length - 1;
  while (at > 0 && (QUALIFIERS.test(words[at - 1] ?? '') || isJoin(words, at))) at--;
  const kept = words.slice(at);
  return `${kept.join(' ')}${lead.slice(lead.trimEnd().length)}`;
}

function isJoin(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  return /^(?:&|upon|on)$/.test(before) || /^(?:&|upon|on)$/.test(words[at] ?? '');
}

function rank(found: readonly Found[], titleLeaves: ReadonlySet<number>, leaves: number): Piece[] {
  const byName = new Map<string, { first: Found; count: number; inTitle: boolean }>();
  for (const one of found) {
    const key = one.name.toLowerCase();
    const known = byName.get(key) ?? { first: one, count: 0, inTitle: false };
    byName.set(key, { ...known, count: known.count + 1, inTitle: known.inTitle || titleLeaves.has(one.leaf) });
  }
  const sure = [...byName.values()].filter(
    ({ first, count, inTitle }) => inTitle || (first.weak ? count > 1 && first.leaf < leaves * 0.4 : true),
  );
  return sure
    .sort(
      (a, b) =>
        Number(b.inTitle) - Number(a.inTitle) || Number(a.first.weak) - Number(b.first.weak) || b.count - a.count,
    )
    .map(({ first }) => first.piece);
}

function distinct(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const name = textOf(piece).toLowerCase();
    if (!kept.some((other) => textOf(other).toLowerCase() === name)) kept.push(piece);
  }
  return kept;
}
