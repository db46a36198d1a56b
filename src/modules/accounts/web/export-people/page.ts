import { csvType, writeCsv } from '#platform/csv';
import { defineFile, download } from '#platform/http';
import { dayOf } from '#platform/kernel';
import { listUnits } from '../../store/organisation-reader.ts';
import { listPeople } from '../../store/person-reader.ts';
import { paths } from '../paths.ts';
import { peopleAsked } from '../people/filter.ts';
import { roleWord, unitText } from '../people-text.ts';
import { words } from '../words.ts';

/** The rows of the register as it is filtered and sorted. The first six columns can be read in again. */
export const page = defineFile({
  name: 'accounts.export-people',
  path: paths.exportPeople,
  permission: 'accounts:manage',
  async load(scope, { query }) {
    const { filter, sort } = peopleAsked(query);
    const people = await listPeople(scope, filter, 1_000_000, 0, sort);
    const units = await listUnits(scope);
    const { name, email, jobTitle, body, unit, roles, leftOn, lastSignIn } = words.people.columns;
    const rows = people.map((person) => [
      person.name,
      person.email,
      person.jobTitle,
      person.bodyName,
      unitText(person.unitId, units),
      person.roles.map(roleWord).join('; '),
      person.leftOn,
      person.lastSignInAt && dayOf(person.lastSignInAt),
    ]);
    const header = [name, email, jobTitle, body, unit, roles, leftOn, lastSignIn];
    return download(`people-${scope.today}.csv`, csvType, writeCsv([header, ...rows]));
  },
});
