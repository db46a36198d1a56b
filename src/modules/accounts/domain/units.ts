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
