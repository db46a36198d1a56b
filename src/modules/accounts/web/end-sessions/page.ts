import { definePage, done, notFound } from '#platform/http';
import { findPerson } from '../../store/person-reader.ts';
import { endSessions } from '../../use-cases/end-sessions.ts';
import { ConfirmView } from '../confirm.tsx';
import { paths } from '../paths.ts';
import { personTrail } from '../trails.ts';
import { words } from '../words.ts';
import { endSessionsForm } from './form.ts';

const own = words.endSessions;

export const page = definePage({
  name: 'accounts.end-sessions',
  path: paths.endSessions,
  permission: 'accounts:manage',
  load: async (scope, { params }) => (await findPerson(scope, params.personId)) ?? notFound(),
  title: ({ name }) => own.title(name),
  trail: ({ id, name }) => personTrail({ id, name }),
  form: endSessionsForm,
  view: ({ id, name }, form) =>
    ConfirmView({
      form,
      title: own.title(name),
      lede: own.lede,
      button: own.button,
      warning: true,
      cancelHref: paths.person({ personId: id }),
    }),
  async submit(scope, _, { id, name }) {
    const ended = await endSessions(scope, id);
    return ended.ok ? done(paths.person({ personId: id }), own.done(name)) : notFound();
  },
});
