import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { newId, ok, type Result, refused } from '#platform/kernel';
import { levelBelow } from '../domain/units.ts';
import { listBodies, listUnits } from '../store/organisation-reader.ts';
import { addUnitRow } from '../store/organisation-writer.ts';

interface NewUnit {
  bodyId: string;
  /** Null: a directorate. */
  parentId: string | null;
  name: string;
}

type Refusal =
  | { code: 'no-such-body' }
  | { code: 'no-such-parent' }
  | { code: 'nothing-below-a-team' }
  | { code: 'name-taken' };

/** Adds a directorate, a service below one, or a team below a service. */
export async function addUnit(
  scope: WriteScope,
  { bodyId, parentId, name }: NewUnit,
): Promise<Result<string, Refusal>> {
  const units = await listUnits(scope);
  if (!(await listBodies(scope)).some(({ id }) => id === bodyId)) return refused({ code: 'no-such-body' });
  const parent = units.find(({ id }) => id === parentId);
  if (parentId && parent?.bodyId !== bodyId) return refused({ code: 'no-such-parent' });
  const level = parent ? levelBelow(parent.level) : 'directorate';
  if (!level) return refused({ code: 'nothing-below-a-team' });
  const taken = units.some((unit) => unit.bodyId === bodyId && unit.parentId === parentId && unit.name === name);
  if (taken) return refused({ code: 'name-taken' });
  const id = newId(scope.now.getTime());
  await addUnitRow(scope, id, { bodyId, parentId, level, name });
  recordEvent(scope, { kind: 'accounts:unit-added', subject: { kind: 'unit', id, label: name } });
  return ok(id);
}
