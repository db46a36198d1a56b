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
  load: async (scope) => (scope.actor.personId && (await findPerson(scope, scope.actor.personId))) || notFound(),
  view: (person) => AccountView({ person }),
});
