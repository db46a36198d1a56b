import { plainText } from '../../../platform/kernel/plain-text.ts';

/**
 * The field that says as whom people use services. No file has it: it is told by the client group, and where a file has
 * none by the name of its dataset; clients are parted by age, and are `not-known` where that is not known.
 */
export const servedAs = 'served-as';

export type NamedAs = 'carers' | 'parents' | 'children';

/** Null for clients. */
export function servedByName(text: string): NamedAs | null {
  const plain = plainText(text);
  if (/\bcarers?\b/.test(plain)) return 'carers';
  if (/\bparents?\b|\bfamil/.test(plain)) return 'parents';
  return /\bchild|\byoung/.test(plain) ? 'children' : null;
}

/** @param age a code of the field, such as `37`, `25-29` or `85+` */
export function servedAsCode(clientGroup: string, dataset: string, age: string): string {
  const named = servedByName(clientGroup === 'not-collected' ? dataset : clientGroup);
  if (named) return named;
  const span = ageSpan(age);
  if (span && span.from >= 65) return 'clients-65';
  return span && span.from >= 18 && span.to <= 64 ? 'clients-18-64' : 'not-known';
}

const oldest = 130;

/** From which to which age a code stands for, such as `25-29`, `85+` or `37`; null where it is no age. */
function ageSpan(code: string): { from: number; to: number } | null {
  const [, from, to, open] = /^(\d+)(?:-(\d+)|(\+))?$/.exec(code) ?? [];
  if (from === undefined) return null;
  return { from: Number(from), to: open ? oldest : Number(to ?? from) };
}
