import type { Day } from '#platform/kernel';
import { hasLeft, losesLastAdministrator } from './people.ts';
import type { FilePerson, FileProblem } from './people-file.ts';
import { pathOf } from './units.ts';

/** A person as the proposal compares them. */
export interface PersonState {
  name: string;
  email: string;
  jobTitle: string;
  bodyId: string;
  unit: readonly string[];
  roles: readonly string[];
}

export type ChangedField = 'name' | 'jobTitle' | 'body' | 'unit' | 'roles';

export interface ProposedPerson {
  row: number;
  change: 'added' | 'changed' | 'unchanged';
  /** Null for a new person. */
  personId: string | null;
  before: PersonState | null;
  after: PersonState;
  changed: ChangedField[];
}

export interface Proposal {
  people: ProposedPerson[];
  /** In the order in which they must be made: what is above first. */
  newUnits: { bodyId: string; path: readonly string[] }[];
  problems: FileProblem[];
}

/** The organisation as it stands. */
export interface Standing {
  people: readonly {
    id: string;
    name: string;
    email: string;
    jobTitle: string;
    bodyId: string;
    unitId: string | null;
    roles: readonly string[];
    leftOn: Day | null;
  }[];
  bodies: readonly { id: string; name: string; closedOn: Day | null }[];
  units: readonly { id: string; bodyId: string; parentId: string | null; name: string; closedOn: Day | null }[];
  today: Day;
}

/** What accepting the file would do, or why it cannot be accepted. People who are not in the file stay as they are. */
export function propose(file: readonly FilePerson[], standing: Standing, createUnits: boolean): Proposal {
  const byEmail = new Map(standing.people.map((person) => [person.email, person]));
  const places = placesOf(standing);
  const problems: FileProblem[] = [];
  const newUnits = new Map<string, { bodyId: string; path: readonly string[] }>();
  const people = file.flatMap((given): ProposedPerson[] => {
    const found = byEmail.get(given.email);
    const before = found ? stateOf(found, places) : null;
    const own: FileProblem[] = [];
    if (found && hasLeft(found.leftOn, standing.today))
      own.push({ row: given.row, column: 'email', code: 'has-left', text: found.name });
    const after = stateAfter(given, before, standing, own);
    const unit = after && placeUnit(given, { before, after }, places, createUnits, newUnits, own);
    problems.push(...own);
    if (!after || !unit || own.length > 0) return [];
    const placed = { ...after, unit };
    const changed = before ? changedFields(before, placed) : [];
    const change = !before ? 'added' : changed.length > 0 ? 'changed' : 'unchanged';
    return [{ row: given.row, change, personId: found?.id ?? null, before, after: placed, changed }];
  });
  const changed = people.map(({ personId, row, after }) => ({
    id: personId ?? String(row),
    roles: after.roles,
    leftOn: byEmail.get(after.email)?.leftOn ?? null,
  }));
  if (problems.length === 0 && losesLastAdministrator(standing.people, changed))
    problems.push({ row: 1, column: 'roles', code: 'last-administrator' });
  return { people, newUnits: [...newUnits.values()], problems };
}

interface Place {
  path: readonly string[];
  isClosed: boolean;
}

interface Places {
  byId: Map<string, Place>;
  byKey: Map<string, Place>;
}

const keyOf = (bodyId: string, path: readonly string[]): string =>
  [bodyId, ...path.map((name) => name.toLowerCase())].join('\0');

function placesOf({ units }: Standing): Places {
  const byId = new Map<string, Place>();
  const byKey = new Map<string, Place>();
  for (const unit of units) {
    const place = { path: pathOf(unit, units), isClosed: unit.closedOn !== null };
    byId.set(unit.id, place);
    byKey.set(keyOf(unit.bodyId, place.path), place);
  }
  return { byId, byKey };
}

const stateOf = (
  { name, email, jobTitle, bodyId, unitId, roles }: Standing['people'][number],
  { byId }: Places,
): PersonState => {
  const unit = (unitId && byId.get(unitId)?.path) || [];
  return { name, email, jobTitle, bodyId, unit, roles: [...roles].sort() };
};

/** The person as the file wants them; the unit is still to be looked up. */
function stateAfter(
  given: FilePerson,
  before: PersonState | null,
  { bodies }: Standing,
  problems: FileProblem[],
): PersonState | null {
  const { row } = given;
  const open = bodies.filter(({ closedOn }) => closedOn === null);
  const only = open.length === 1 ? open[0] : undefined;
  const named = given.body
    ? bodies.find(({ name }) => name.toLowerCase() === given.body?.toLowerCase())
    : (bodies.find(({ id }) => id === before?.bodyId) ?? only);
  if (!named && given.body) problems.push({ row, column: 'body', code: 'unknown-body', text: given.body });
  else if (!named) problems.push({ row, column: 'body', code: 'body-needed' });
  else if (named.closedOn !== null && named.id !== before?.bodyId)
    problems.push({ row, column: 'body', code: 'closed-body', text: named.name });
  const roles = given.roles ?? before?.roles ?? [];
  if (roles.length === 0) problems.push({ row, column: 'roles', code: 'no-role' });
  if (!named) return null;
  const stays = before?.bodyId === named.id ? before.unit : [];
  return {
    name: given.name,
    email: given.email,
    jobTitle: given.jobTitle ?? before?.jobTitle ?? '',
    bodyId: named.id,
    unit: given.unit ?? stays,
    roles: [...roles].sort(),
  };
}

/** The unit as the organisation writes it, noting those that must be made; null when it cannot be used. */
function placeUnit(
  { row, unit: given }: FilePerson,
  { before, after: { bodyId, unit } }: { before: PersonState | null; after: PersonState },
  { byKey }: Places,
  createUnits: boolean,
  newUnits: Map<string, { bodyId: string; path: readonly string[] }>,
  problems: FileProblem[],
): readonly string[] | null {
  const stays = before?.bodyId === bodyId && keyOf(bodyId, before.unit) === keyOf(bodyId, unit);
  if (given === null || stays) return stays ? before.unit : unit;
  let path: readonly string[] = [];
  for (const name of unit) {
    const key = keyOf(bodyId, [...path, name]);
    const found = byKey.get(key) ?? newUnits.get(key);
    const text = [...path, name].join(' > ');
    if (found && 'isClosed' in found && found.isClosed) {
      problems.push({ row, column: 'unit', code: 'closed-unit', text });
      return null;
    }
    if (!found && !createUnits) {
      problems.push({ row, column: 'unit', code: 'unknown-unit', text });
      return null;
    }
    if (!found) newUnits.set(key, { bodyId, path: [...path, name] });
    path = found?.path ?? [...path, name];
  }
  return path;
}

function changedFields(before: PersonState, after: PersonState): ChangedField[] {
  const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((x, i) => x === b[i]);
  const fields: [ChangedField, boolean][] = [
    ['name', before.name === after.name],
    ['jobTitle', before.jobTitle === after.jobTitle],
    ['body', before.bodyId === after.bodyId],
    ['unit', same(before.unit, after.unit)],
    ['roles', same([...before.roles].sort(), after.roles)],
  ];
  return fields.flatMap(([field, isSame]) => (isSame ? [] : [field]));
}
