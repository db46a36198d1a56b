import { definePage, notFound } from '#platform/http';
import { findPerson } from '../../store/person-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { AccountView } from './view.tsx';

export const page = definePage({
  name: 'accounts.account',
  path: paths.account,
  permission: 'accounts:use',
  title: () => words.account.title,
  async load(scope, { slots }) {
    const person = scope.actor.personId ? await findPerson(scope, scope.actor.personId) : null;
    if (!person) return notFound();
    const own = slots.record.filter((part) => part.of === 'account' && scope.can(part.permission));
    return { person, parts: await Promise.all(own.map((part) => part.load(scope, person.id))) };
  },
  view: (data) => AccountView(data),
});
