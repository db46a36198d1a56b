import type { Newer, Option } from '#platform/forms';
import type { Day } from '#platform/kernel';
import { formatDay, joinWords } from '#platform/views';
import type { Body, Unit } from '../../store/organisation-reader.ts';
import type { Person } from '../../store/person-reader.ts';
import { roleWord, unitText } from '../people-text.ts';
import { words } from '../words.ts';

export interface PlaceOptions {
  bodies: Option[];
  units: Option[];
}

/** Open bodies and units, and those where the person is now, closed or not. */
export function placeOptions(
  bodies: readonly Body[],
  units: readonly Unit[],
  now: { bodyId: string; unitId: string | null } | null,
): PlaceOptions {
  const open = bodies.filter(({ id, closedOn }) => closedOn === null || id === now?.bodyId);
  const several = open.length > 1;
  const unitOptions = open.flatMap((body) =>
    units
      .filter(({ id, bodyId, closedOn }) => bodyId === body.id && (closedOn === null || id === now?.unitId))
      .map(({ id, closedOn }) => {
        const path = (several ? `${body.name}: ` : '') + unitText(id, units);
        return { value: id, text: closedOn === null ? path : words.editPerson.closedUnit(path) };
      })
      .sort((a, b) => a.text.localeCompare(b.text, 'en-GB')),
  );
  return {
    bodies: open.map(({ id, name, closedOn }) => ({
      value: id,
      text: closedOn === null ? name : words.editPerson.closedBody(name),
    })),
    units: unitOptions,
  };
}

interface Typed {
  name: string;
  email: string;
  jobTitle: string;
  bodyId: string;
  unitId: string | null;
  roles: readonly string[];
  leftOn: Day | null;
}

/** Both versions of a person, field by field. */
export function comparePerson(saved: Person, typed: Typed, bodies: readonly Body[], units: readonly Unit[]): Newer {
  const body = (id: string) => bodies.find((one) => one.id === id)?.name ?? '';
  const both = (label: string, of: (person: Typed) => string) => ({ label, saved: of(saved), typed: of(typed) });
  const own = words.editPerson;
  return {
    fields: [
      both(own.name, ({ name }) => name),
      both(own.email, ({ email }) => email.toLowerCase()),
      both(own.jobTitle, ({ jobTitle }) => jobTitle),
      both(own.body, ({ bodyId }) => body(bodyId)),
      both(own.unit, ({ unitId }) => unitText(unitId, units)),
      both(own.roles, ({ roles }) => joinWords([...roles].sort().map(roleWord))),
      both(own.leftOn, ({ leftOn }) => (leftOn ? formatDay(leftOn) : '')),
    ],
  };
}
