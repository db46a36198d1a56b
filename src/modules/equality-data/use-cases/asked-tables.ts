import type { HeldPart } from '../domain/answer.ts';
import type { AnswerTable } from '../domain/gate/answers/answer-table.ts';
import { countTable, payTables } from '../domain/gate/answers/answer-tables.ts';
import type { Publication } from '../domain/gate/answers/publication.ts';
import type { Policy } from '../domain/gate/policy.ts';
import { classifier } from './classify.ts';

/** The exact tables behind what a publication asked. */
export function askedTables(asked: Publication['asked'], parts: readonly HeldPart[], policy: Policy): AnswerTable[] {
  const counts = asked.counts.map((question) => countTable(question, parts, classifier));
  const pay = asked.pay.map((question) => payTables(question, parts, classifier, policy));
  return [...counts, ...pay.flatMap((one) => ('tables' in one ? one.tables : []))].filter((one) => 'rows' in one);
}
