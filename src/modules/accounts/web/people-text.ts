import { isRole, type Role, roles } from '../domain/roles.ts';
import { pathOf } from '../domain/units.ts';
import type { Unit } from '../store/organisation-reader.ts';
import { words } from './words.ts';

/** Between the levels of a unit, on screen and in files. */
export const unitArrow = ' > ';

export const roleWord = (role: string): string => (isRole(role) ? words.roles[role] : role);

/** `Adults > Assessment`, or the empty text. */
export function unitText(unitId: string | null, units: readonly Unit[]): string {
  const unit = units.find(({ id }) => id === unitId);
  return unit ? pathOf(unit, units).join(unitArrow) : '';
}

/** A role by its code or by its words, whatever the capitals. */
export function roleOf(text: string): Role | null {
  const plain = text.toLowerCase().replace(/\s*\(.*\)$/, '');
  return (
    roles.find((role) => role === plain || words.roles[role].toLowerCase().replace(/\s*\(.*\)$/, '') === plain) ?? null
  );
}
