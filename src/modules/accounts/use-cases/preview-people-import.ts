import { createHash } from 'node:crypto';
import { readCsv } from '#platform/csv';
import type { Scope } from '#platform/database';
import { findFile, hashOf } from '#platform/files';
import { type FileProblem, mostRows, type PeopleFile, readPeopleFile } from '../domain/people-file.ts';
import { type Proposal, propose, type Standing } from '../domain/people-proposal.ts';
import type { Role } from '../domain/roles.ts';
import { listBodies, listUnits } from '../store/organisation-reader.ts';
import { emailsElsewhere, findPeopleImport, type PeopleImport } from '../store/people-import-reader.ts';
import { listPeople } from '../store/person-reader.ts';

export interface PeoplePreview extends Proposal, Pick<PeopleFile, 'unused'> {
  import: PeopleImport;
  standing: Standing;
  /** Names this very proposal: another file, or a change of the organisation, gives another one. */
  fingerprint: string;
}

/** Reads the kept file again and works out what accepting it would do now. */
export async function previewPeopleImport(
  scope: Scope,
  id: string,
  roleOf: (text: string) => Role | null,
): Promise<PeoplePreview | null> {
  const found = await findPeopleImport(scope, id);
  const bytes = found && (await findFile(scope, found.hash));
  if (!found || !bytes) return null;
  if (hashOf(bytes) !== found.hash) throw new Error(`The kept file of the import ${id} is not the one uploaded.`);
  const table = readCsv(bytes, mostRows + 1);
  if ('problem' in table) throw new Error(`The kept file of the import ${id} cannot be read any more.`);
  const { people, problems, unused } = readPeopleFile(table.rows, roleOf);
  const standing: Standing = {
    people: await listPeople(scope, { withLeavers: true }, 1_000_000),
    bodies: await listBodies(scope),
    units: await listUnits(scope),
    today: scope.today,
  };
  const proposal = propose(people, standing, found.createUnits);
  const added = proposal.people.filter(({ change }) => change === 'added');
  const elsewhere = await emailsElsewhere(
    scope,
    added.map(({ after }) => after.email),
  );
  const taken = added
    .filter(({ after }) => elsewhere.has(after.email))
    .map(({ row }): FileProblem => ({ row, column: 'email', code: 'email-elsewhere' }));
  const all = [...problems, ...proposal.problems, ...taken].sort((a, b) => a.row - b.row);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([proposal.people, proposal.newUnits]))
    .digest('hex');
  return { ...proposal, problems: all, unused, import: found, standing, fingerprint };
}
