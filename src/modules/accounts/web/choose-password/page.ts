import { again, defineOpenPage, done } from '#platform/http';
import { canUseLink } from '../../use-cases/can-use-link.ts';
import { choosePassword } from '../../use-cases/choose-password.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { choosePasswordForm } from './form.ts';
import { ChoosePasswordView } from './view.tsx';

export const page = defineOpenPage({
  name: 'accounts.choose-password',
  path: paths.choosePassword,
  permission: 'public',
  title: () => words.choose.title,
  form: choosePasswordForm,
  load: async ({ database, params }) => ({ usable: await canUseLink(database, params.token, 'choose-password') }),
  view: ({ usable }, form) => ChoosePasswordView({ usable, form }),
  async submit({ password }, _, { database, params }) {
    const chosen = await choosePassword(database, params.token, password);
    if (chosen.ok) return done(paths.signIn(), words.choose.saved);
    const { refusal } = chosen;
    return again({
      password: refusal.code === 'weak' ? words.choose.problems[refusal.problem] : words.choose.linkUsed,
    });
  },
});
