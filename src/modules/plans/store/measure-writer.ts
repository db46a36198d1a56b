import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Measure, MeasureAnswer } from '../domain/measures.ts';
import type { PlansSchema } from './schema.ts';

export type AnswerFields = Omit<MeasureAnswer, 'id' | 'at' | 'by' | 'measureText'>;

export async function addAnswerRow(
  scope: WriteScope,
  actionId: string,
  { id: measureId, text }: Pick<Measure, 'id' | 'text'>,
  answer: AnswerFields,
): Promise<void> {
  const { voice, met, reading, source, readOn, helped } = answer;
  await tables<PlansSchema>(scope)
    .insertInto('measure_answer')
    .values({
      organisation_id: scope.organisationId,
      id: newId(scope.now.getTime()),
      action_id: actionId,
      measure_id: measureId,
      measure_text: text,
      at: scope.now,
      by_name: scope.actor.name,
      ...{ voice, met, reading, source, helped },
      read_on: readOn,
    })
    .execute();
}
