import type { HeldPart } from './answer.ts';
import { flagsInstead } from './kinds.ts';
import type { CountQuestion, PayQuestion, Questions } from './questions.ts';

const between = '\u001f';

/** The fields that some questions ask for, and those of flags that may stand for a kind. */
export function fieldsAsked({ counts, values, pay }: Omit<Questions, 'asAt'>): Set<string> {
  const fieldsOf = ({ by, where = {}, except = {} }: CountQuestion) => [
    ...by.map((one) => (typeof one === 'string' ? one : one.field)),
    ...Object.keys(where),
    ...Object.keys(except),
  ];
  const plain = ({ of, unit, ...who }: PayQuestion): CountQuestion => ({
    ...who,
    by: unit === null ? [of] : [of, unit],
  });
  return new Set([
    ...[...counts, ...values, ...pay.map(plain)].flatMap(fieldsOf),
    ...[...values, ...pay].map(({ measure }) => measure),
    ...flagsInstead.filter(({ kind }) => counts.some((one) => one.kind === kind)).map(({ flag }) => flag),
  ]);
}

/** The same counts without the fields that nobody asks for: many rows become few, and each question costs less. */
export function narrowPart(part: HeldPart, asked: ReadonlySet<string>): HeldPart {
  const kept = part.fields.flatMap((field, at) => (asked.has(field) ? [at] : []));
  if (kept.length === part.fields.length) return part;
  const rows = new Map<string, { key: string[]; n: number }>();
  for (const { key, n } of part.rows) {
    let text = '';
    for (const at of kept) text += between + key[at];
    const held = rows.get(text);
    if (held) held.n += n;
    else rows.set(text, { key: kept.map((at) => key[at] ?? ''), n });
  }
  return { ...part, fields: kept.map((at) => part.fields[at] ?? ''), rows: [...rows.values()] };
}
