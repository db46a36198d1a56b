import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { type Day, ok, type Result, refused } from '#platform/kernel';
import { type ClosingProblem, closingProblem } from '../domain/units.ts';
import { listUnits, type Unit } from '../store/organisation-reader.ts';
import { lockOrganisation, updateUnitRow } from '../store/organisation-writer.ts';

interface UnitChange {
  version: number;
  name: string;
  /** Null: the unit is open. */
  closedOn: Day | null;
}

type Refusal =
  | { code: 'changed-since'; current: Unit }
  | { code: 'name-taken' }
  | { code: 'not-found' }
  | ClosingProblem;

/** Renames a unit, closes it on a day, or opens it again. People stay in a closed unit until they are moved. */
export async function editUnit(
  scope: WriteScope,
  id: string,
  { version, name, closedOn }: UnitChange,
): Promise<Result<undefined, Refusal>> {
  await lockOrganisation(scope);
  const units = await listUnits(scope);
  const current = units.find((unit) => unit.id === id);
  if (!current) return refused({ code: 'not-found' });
  const { bodyId, parentId } = current;
  const beside = units.filter((unit) => unit.id !== id && unit.bodyId === bodyId && unit.parentId === parentId);
  if (beside.some((unit) => unit.name === name)) return refused({ code: 'name-taken' });
  const problem = closingProblem(current, closedOn, units);
  if (problem) return refused(problem);
  if (!(await updateUnitRow(scope, id, version, { name, closedOn })))
    return refused({ code: 'changed-since', current });
  const { name: oldName, closedOn: oldClosedOn } = current;
  recordEvent(scope, {
    kind: 'accounts:unit-edited',
    subject: { kind: 'unit', id, label: name },
    detail: { before: { name: oldName, closedOn: oldClosedOn }, after: { name, closedOn } },
  });
  return ok();
}
