import { levelBelow, type UnitLevel } from '../../domain/units.ts';
import type { Body, Unit } from '../../store/organisation-reader.ts';

export interface UnitBranch {
  id: string;
  name: string;
  level: UnitLevel;
  isClosed: boolean;
  people: number;
  /** Null where nothing can be added below. */
  addBelow: 'directorate' | 'service' | null;
  below: UnitBranch[];
}

export interface BodyTree {
  bodyId: string;
  name: string;
  isClosed: boolean;
  units: UnitBranch[];
}

/** Each body with its directorates, and so on down. */
export function treesOf(
  bodies: readonly Body[],
  units: readonly Unit[],
  people: ReadonlyMap<string, number>,
): BodyTree[] {
  const under = Map.groupBy(units, ({ bodyId, parentId }) => parentId ?? bodyId);
  const branch = (unit: Unit): UnitBranch => {
    const { id, name, level, closedOn } = unit;
    const addBelow = levelBelow(level) && closedOn === null && level !== 'team' ? level : null;
    const below = (under.get(id) ?? []).map(branch);
    return { id, name, level, isClosed: closedOn !== null, people: people.get(id) ?? 0, addBelow, below };
  };
  return bodies.map(({ id, name, closedOn }) => ({
    bodyId: id,
    name,
    isClosed: closedOn !== null,
    units: (under.get(id) ?? []).map(branch),
  }));
}
