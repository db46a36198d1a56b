import { again, defineOpenPage, done, notFound } from '#platform/http';
import { canUseLink } from '../../use-cases/can-use-link.ts';
import { setUpOrganisation } from '../../use-cases/set-up-organisation.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { firstAdministratorForm } from './form.ts';
import { FirstAdministratorView } from './view.tsx';

export const page = defineOpenPage({
  name: 'accounts.first-administrator',
  path: paths.firstAdministrator,
  permission: 'public',
  title: () => words.first.title,
  form: firstAdministratorForm,
  load: async ({ database, params }) =>
    (await canUseLink(database, params.token, 'first-administrator')) ? {} : notFound(),
  view: (_, form) => FirstAdministratorView({ form }),
  async submit(values, _, { database, params }) {
    const made = await setUpOrganisation(database, params.token, values);
    if (made.ok) return done(paths.signIn(), words.first.done);
    const { refusal } = made;
    if (refusal.code === 'weak') return again({ password: words.choose.problems[refusal.problem] });
    return again(
      refusal.code === 'email-taken' ? { email: words.first.emailTaken } : { organisation: words.choose.linkUsed },
    );
  },
});
