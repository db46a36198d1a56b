import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { newId, ok, type Result, refused } from '#platform/kernel';
import type { ProposedPerson } from '../domain/people-proposal.ts';
import { isRole, type Role } from '../domain/roles.ts';
import { lockOrganisation } from '../store/organisation-writer.ts';
import { addPeopleRows, markPeopleImportAccepted } from '../store/people-import-writer.ts';
import { findPerson } from '../store/person-reader.ts';
import { addUnit } from './add-unit.ts';
import { editPerson } from './edit-person.ts';
import { type Invitation, invitePerson } from './invite-person.ts';
import { type PeoplePreview, previewPeopleImport } from './preview-people-import.ts';

interface Acceptance {
  roleOf(text: string): Role | null;
  /** The proposal that the person saw. */
  fingerprint: string;
  /** Null: nobody is written to. */
  invitation: Invitation | null;
}

interface Counts {
  added: number;
  changed: number;
  unchanged: number;
}

type Refusal =
  | { code: 'not-found' | 'accepted-before' | 'has-problems' }
  | { code: 'changed-since'; fingerprint: string };

/** Does what the preview showed: all of it, or nothing when anything has changed since. */
export async function acceptPeopleImport(
  scope: WriteScope,
  id: string,
  { roleOf, fingerprint, invitation }: Acceptance,
): Promise<Result<Counts, Refusal>> {
  await lockOrganisation(scope);
  const preview = await previewPeopleImport(scope, id, roleOf);
  if (!preview) return refused({ code: 'not-found' });
  if (preview.problems.length > 0) return refused({ code: 'has-problems' });
  if (preview.fingerprint !== fingerprint) return refused({ code: 'changed-since', fingerprint: preview.fingerprint });
  if (!(await markPeopleImportAccepted(scope, id))) return refused({ code: 'accepted-before' });
  const added = preview.people.filter(({ change }) => change === 'added');
  const unitIdOf = await makeUnits(scope, preview);
  await addAll(scope, added, unitIdOf, invitation);
  const changed = preview.people.filter(({ change }) => change === 'changed');
  const isToManage = ({ after }: ProposedPerson) => after.roles.includes('administrator');
  // New administrators first: the old one may hand over in the same file.
  for (const person of [...changed.filter(isToManage), ...changed.filter((one) => !isToManage(one))])
    await changeOne(scope, person, unitIdOf);
  const counts = {
    added: added.length,
    changed: changed.length,
    unchanged: preview.people.length - added.length - changed.length,
  };
  const subject = { kind: 'people-import', id, label: preview.import.fileName };
  recordEvent(scope, { kind: 'accounts:people-imported', subject, detail: { ...counts, hash: preview.import.hash } });
  return ok(counts);
}

type UnitIdOf = (bodyId: string, path: readonly string[]) => string | null;

async function makeUnits(scope: WriteScope, { standing, newUnits }: PeoplePreview): Promise<UnitIdOf> {
  const ids = new Map<string, string>();
  const keyOf = (bodyId: string, path: readonly string[]) => [bodyId, ...path].join('\0');
  const byId = new Map(standing.units.map((unit) => [unit.id, unit]));
  const pathOf = (unitId: string): string[] => {
    const unit = byId.get(unitId);
    return unit ? [...(unit.parentId ? pathOf(unit.parentId) : []), unit.name] : [];
  };
  for (const { id, bodyId } of standing.units) ids.set(keyOf(bodyId, pathOf(id)), id);
  for (const { bodyId, path } of newUnits) {
    const parentId = path.length > 1 ? (ids.get(keyOf(bodyId, path.slice(0, -1))) ?? null) : null;
    const made = await addUnit(scope, { bodyId, parentId, name: path.at(-1) ?? '' });
    if (!made.ok) throw new Error(`The unit ${path.join(' > ')} could not be made: ${made.refusal.code}.`);
    ids.set(keyOf(bodyId, path), made.value);
  }
  return (bodyId, path) => (path.length === 0 ? null : (ids.get(keyOf(bodyId, path)) ?? null));
}

async function addAll(
  scope: WriteScope,
  added: readonly ProposedPerson[],
  unitIdOf: UnitIdOf,
  invitation: Invitation | null,
): Promise<void> {
  const people = added.map(({ after }) => ({
    ...after,
    id: newId(scope.now.getTime()),
    unitId: unitIdOf(after.bodyId, after.unit),
  }));
  await addPeopleRows(scope, people);
  for (const { id, name, roles } of people)
    recordEvent(scope, {
      kind: 'accounts:person-added',
      subject: { kind: 'person', id, label: name },
      detail: { roles },
    });
  if (invitation) for (const { id } of people) await invitePerson(scope, id, invitation);
}

async function changeOne(scope: WriteScope, { personId, after }: ProposedPerson, unitIdOf: UnitIdOf): Promise<void> {
  const current = personId && (await findPerson(scope, personId));
  if (!current) throw new Error(`The person ${personId} of the import is gone.`);
  const { name, email, jobTitle, bodyId, unit } = after;
  const unitId = unitIdOf(bodyId, unit);
  const roles = after.roles.filter(isRole);
  const { version, leftOn } = current;
  const edited = await editPerson(scope, current.id, { name, email, jobTitle, bodyId, unitId, roles, version, leftOn });
  if (!edited.ok) throw new Error(`The person ${personId} could not be changed: ${edited.refusal.code}.`);
}
