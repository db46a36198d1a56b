import { definePage, done, notFound, redirect } from '#platform/http';
import { hasLeft } from '../../domain/people.ts';
import { findPerson } from '../../store/person-reader.ts';
import { invitePerson } from '../../use-cases/invite-person.ts';
import { ConfirmView } from '../confirm.tsx';
import { invitationFrom } from '../invitation.ts';
import { paths } from '../paths.ts';
import { personTrail } from '../trails.ts';
import { words } from '../words.ts';
import { sendLinkForm } from './form.ts';

const own = words.sendLink;

export const page = definePage({
  name: 'accounts.send-link',
  path: paths.sendLink,
  permission: 'accounts:manage',
  /** Who has left gets no link: their record shows why. */
  async load(scope, { params }) {
    const person = await findPerson(scope, params.personId);
    if (!person) return notFound();
    return hasLeft(person.leftOn, scope.today) ? redirect(paths.person(params)) : person;
  },
  title: ({ name }) => own.title(name),
  trail: ({ id, name }) => personTrail({ id, name }),
  form: sendLinkForm,
  view: ({ id, name, email }, form) =>
    ConfirmView({
      form,
      title: own.title(name),
      lede: own.lede(email),
      button: own.button,
      cancelHref: paths.person({ personId: id }),
    }),
  async submit(scope, _, { id, name }, { publicUrl }) {
    const sent = await invitePerson(scope, id, invitationFrom(publicUrl));
    return sent.ok ? done(paths.person({ personId: id }), own.sent(name)) : notFound();
  },
});
