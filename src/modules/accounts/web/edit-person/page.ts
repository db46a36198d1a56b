import { changedSince, dayInputs, type Newer } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { listBodies, listUnits } from '../../store/organisation-reader.ts';
import { findPerson } from '../../store/person-reader.ts';
import { editPerson } from '../../use-cases/edit-person.ts';
import { paths } from '../paths.ts';
import { personTrail } from '../trails.ts';
import { words } from '../words.ts';
import { editPersonForm } from './form.ts';
import { comparePerson, placeOptions } from './presenter.ts';
import { EditPersonView } from './view.tsx';

export const page = definePage({
  name: 'accounts.edit-person',
  path: paths.editPerson,
  permission: 'accounts:manage',
  async load(scope, { params }) {
    const person = await findPerson(scope, params.personId);
    if (!person) return notFound();
    const [bodies, units] = [await listBodies(scope), await listUnits(scope)];
    return { person, bodies, units, options: placeOptions(bodies, units, person), newer: null as Newer | null };
  },
  title: ({ person }) => words.editPerson.editTitle(person.name),
  trail: ({ person }) => personTrail(person),
  form: editPersonForm,
  start: ({ person: { name, email, jobTitle, bodyId, unitId, roles, leftOn, version } }) => ({
    ...{ name, email, jobTitle, bodyId, roles, unitId: unitId ?? '', version: String(version) },
    ...dayInputs('leftOn', leftOn),
  }),
  view: (data, form) => EditPersonView({ data, form }),
  async submit(scope, values, data) {
    const { id } = data.person;
    const edited = await editPerson(scope, id, values);
    if (edited.ok) return done(paths.person({ personId: id }), words.editPerson.saved(values.name));
    const { refusal } = edited;
    switch (refusal.code) {
      case 'not-found':
        return notFound();
      case 'email-taken':
        return again({ email: words.editPerson.emailTaken });
      case 'no-such-body':
        return again({ bodyId: words.editPerson.chooseBody });
      case 'unit-of-another-body':
        return again({ unitId: words.editPerson.unitOfAnotherBody });
      case 'last-administrator':
        return again({ roles: words.editPerson.lastAdministrator });
      case 'changed-since': {
        const newer = comparePerson(refusal.current, values, data.bodies, data.units);
        return again({ version: changedSince }, { ...data, newer }, { version: String(refusal.current.version) });
      }
    }
  },
});
