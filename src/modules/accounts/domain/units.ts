import type { Day } from '#platform/kernel';

export const unitLevels = ['directorate', 'service', 'team'] as const;

export type UnitLevel = (typeof unitLevels)[number];

/** The level below, or null under a team. */
export const levelBelow = (level: UnitLevel): UnitLevel | null => unitLevels[unitLevels.indexOf(level) + 1] ?? null;

interface UnitNode {
  id: string;
  parentId: string | null;
  name: string;
}

/** `Adult Social Care > Assessment > Front door`: the names from the directorate down. */
export function pathOf(unit: UnitNode, units: readonly UnitNode[]): string[] {
  const parent = units.find(({ id }) => id === unit.parentId);
  return parent ? [...pathOf(parent, units), unit.name] : [unit.name];
}

interface ClosableUnit extends UnitNode {
  closedOn: Day | null;
}

export type ClosingProblem = { code: 'open-below'; count: number } | { code: 'closed-above'; name: string };

/** A unit is closed from the bottom up and opened from the top down. */
export function closingProblem(
  unit: ClosableUnit,
  closedOn: Day | null,
  units: readonly ClosableUnit[],
): ClosingProblem | null {
  const below = units.filter(({ parentId, closedOn: closed }) => parentId === unit.id && closed === null).length;
  if (closedOn !== null && below > 0) return { code: 'open-below', count: below };
  const above = units.find(({ id }) => id === unit.parentId);
  return closedOn === null && above && above.closedOn !== null ? { code: 'closed-above', name: above.name } : null;
}
