import { type Scope, tables } from '#platform/database';
import type { IndicatorsSchema } from './schema.ts';

export interface EnteredFigure {
  standard: string;
  indicator: string;
  part: string;
  group: string;
  period: string;
  value: number;
  /** How many answered; null where nobody knows. */
  base: number | null;
  source: string;
  enteredAt: Date;
  enteredBy: string;
}

/** All that people of the actor's body entered for a standard, or for all, newest first; superseded rows too. */
export async function listEnteredFigures(scope: Scope, standard?: string): Promise<EnteredFigure[]> {
  const asked = tables<IndicatorsSchema>(scope)
    .selectFrom('entered_figure')
    .where('body_id', '=', scope.actor.bodyId)
    .select(['standard', 'indicator', 'part', 'group_code as group', 'period', 'value', 'base', 'source'])
    .select(['entered_at as enteredAt', 'entered_by as enteredBy'])
    .orderBy('entered_at', 'desc')
    .orderBy('id', 'desc');
  const rows = await (standard ? asked.where('standard', '=', standard) : asked).execute();
  return rows.map((row) => ({ ...row, value: Number(row.value) }));
}
