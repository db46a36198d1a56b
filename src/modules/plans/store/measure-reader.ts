import { sql } from 'kysely';
import type { Scope } from '#platform/database';
import type { Measure, MeasureAnswer } from '../domain/measures.ts';

type AsJson = Omit<MeasureAnswer, 'at'> & { at: string };

interface ActionMeasure extends Measure {
  actionId: string;
}

/** The measures of some actions, in their order, each with its answers, newest first. */
export async function listMeasures(scope: Scope, actionIds: readonly string[]): Promise<ActionMeasure[]> {
  const found = await sql<Omit<ActionMeasure, 'answers'> & { answers: AsJson[] }>`
    select m.id, m.action_id as "actionId", m.text,
      coalesce((select json_agg(json_build_object('id', a.id, 'measureText', a.measure_text, 'at', a.at, 'by', a.by_name,
        'voice', a.voice, 'met', a.met, 'reading', a.reading, 'source', a.source, 'readOn', a.read_on,
        'helped', a.helped) order by a.at desc, a.id desc)
        from measure_answer a where a.measure_id = m.id and a.action_id = m.action_id), '[]') as answers
    from action_measure m where m.action_id = any(${actionIds}::uuid[]) order by m.action_id, m.position`.execute(
    scope.db,
  );
  return found.rows.map(({ answers, ...measure }) => ({
    ...measure,
    answers: answers.map((answer) => ({ ...answer, at: new Date(answer.at) })),
  }));
}
