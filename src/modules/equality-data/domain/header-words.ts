import { plainText } from '../../../platform/kernel/plain-text.ts';
import { choiceWithin } from './choices.ts';
import { fields } from './fields.ts';

/** A header as it is compared: words of `CamelCase` and `snake_case` apart, brackets and units away. */
export const headerText = (header: string): string =>
  plainText(
    header
      .replace(/;?\s*measures?: value/i, '')
      .replace(/\((?:\d+ categories|20\d\d)\)/i, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/([A-Z]{2,})([A-Z][a-z])/g, '$1 $2')
      .replace(/%/g, ' percent ')
      .replace(/\?/g, ' '),
  );

const phrases: { words: string; code: string; personal: boolean }[] = fields.flatMap(({ code, role, headers }) =>
  headers.split('|').map((words) => ({ words, code, personal: role === 'personal' })),
);

const exact = new Map<string, string>();
for (const { words, code } of phrases) if (!exact.has(words)) exact.set(words, code);

/** Short words that count inside a longer header too. */
const shortWords = new Set(['age', 'sex', 'dob', 'ftp', 'cpd', 'wte', 'fte', 'hba']);
const within = phrases.filter(
  ({ words }) =>
    shortWords.has(words) ||
    (words.length > 4 && !/^(staff|number|people|other|title|total|value|group|source)$/.test(words)),
);

/** Words for people and what tells who they are, wherever they stand; others ("Employee group") must end the header. */
const tellsWho = new Set([
  'email',
  'surname',
  'forename',
  'forenames',
  'postcode',
  'telephone',
  'mobile',
  'address',
  'payroll',
  'nino',
]);

export interface HeaderMatch {
  code: string;
  /** 1 where the whole header is a known phrase, less where it only holds one. */
  strength: number;
}

const known = new Map<string, HeaderMatch | null>();

/** The field that a header names, by the longest known phrase in it; the last word of English names the thing. */
export function matchHeader(header: string): HeaderMatch | null {
  const plain = headerText(header);
  const before = known.get(plain);
  if (before !== undefined) return before;
  const found = findMatch(plain);
  known.set(plain, found);
  return found;
}

/** "… have you experienced harassment, bullying or abuse at work from managers": whom it names last is who did it. */
function harassedBy(plain: string): string | null {
  const [, who = ''] = /\b(?:harass\w*|bull(?:y|ying|ied))\b.*\b(?:from|by) (.*)$/.exec(plain) ?? [];
  const source = who === '' ? null : choiceWithin('source', who);
  return source && `harassed-by-${source}`;
}

function findMatch(plain: string): HeaderMatch | null {
  const whole = exact.get(plain);
  if (whole) return { code: whole, strength: 1 };
  const by = harassedBy(plain);
  if (by) return { code: by, strength: 0.9 };
  const total = plain.split(' ').length;
  let best: { code: string; score: number; strength: number } | null = null;
  for (const { words, code, personal } of within) {
    const at = ` ${plain} `.indexOf(` ${words} `);
    if (at < 0) continue;
    const count = words.split(' ').length;
    if (personal && count === 1 && !plain.endsWith(words) && !tellsWho.has(words)) continue;
    const score = count * 4 + (plain.endsWith(words) ? 2 : 0) + (personal ? 0 : 1);
    if (!best || score > best.score) best = { code, score, strength: Math.min(0.9, 0.3 + count / (total + 1)) };
  }
  return best && { code: best.code, strength: best.strength };
}
