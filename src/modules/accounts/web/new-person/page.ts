import { again, definePage, done } from '#platform/http';
import { listBodies, listUnits } from '../../store/organisation-reader.ts';
import { addPerson } from '../../use-cases/add-person.ts';
import { invitePerson } from '../../use-cases/invite-person.ts';
import { placeOptions } from '../edit-person/presenter.ts';
import { invitationFrom } from '../invitation.ts';
import { paths } from '../paths.ts';
import { peopleTrail } from '../trails.ts';
import { words } from '../words.ts';
import { newPersonForm } from './form.ts';
import { NewPersonView } from './view.tsx';

export const page = definePage({
  name: 'accounts.new-person',
  path: paths.newPerson,
  permission: 'accounts:manage',
  title: () => words.editPerson.newTitle,
  trail: peopleTrail,
  form: newPersonForm,
  load: async (scope) => ({ options: placeOptions(await listBodies(scope), await listUnits(scope), null) }),
  view: (data, form) => NewPersonView({ data, form }),
  async submit(scope, values, _, { publicUrl }) {
    const added = await addPerson(scope, values);
    if (added.ok) {
      await invitePerson(scope, added.value, invitationFrom(publicUrl));
      return done(paths.person({ personId: added.value }), words.editPerson.added(values.name));
    }
    switch (added.refusal.code) {
      case 'email-taken':
        return again({ email: words.editPerson.emailTaken });
      case 'no-such-body':
        return again({ bodyId: words.editPerson.chooseBody });
      case 'unit-of-another-body':
        return again({ unitId: words.editPerson.unitOfAnotherBody });
    }
  },
});
