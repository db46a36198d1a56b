import type { HeldPart } from './answer.ts';
import { flagsInstead } from './kinds.ts';
import type { CountQuestion, Questions } from './questions.ts';

const between = '\u001f';

/** The fields that some questions ask for, and those of flags that may stand for a kind. */
export function fieldsAsked({ counts, values }: Pick<Questions, 'counts' | 'values'>): Set<string> {
  const fieldsOf = ({ by, where = {}, except = {} }: CountQuestion) => [
    ...by.map((one) => (typeof one === 'string' ? one : one.field)),
    ...Object.keys(where),
    ...Object.keys(except),
  ];
  return new Set([
    ...[...counts, ...values].flatMap(fieldsOf),
    ...values.map(({ measure }) => measure),
    ...flagsInstead.filter(({ kind }) => counts.some((one) => one.kind === kind)).map(({ flag }) => flag),
  ]);
}

/** The same counts without the fields that nobody asks for: many rows become few, and each question costs less. */
export function narrowPart(part: HeldPart, asked: ReadonlySet<string>): HeldPart {
  const kept = part.fields.flatMap((field, at) => (asked.has(field) || field === 'period' ? [at] : []));
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
