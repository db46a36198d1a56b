import { defineOpenPage, done } from '#platform/http';
import { askForNewPassword } from '../../use-cases/ask-for-new-password.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { forgotPasswordForm } from './form.ts';
import { ForgotPasswordView } from './view.tsx';

export const page = defineOpenPage({
  name: 'accounts.forgot-password',
  path: paths.forgotPassword,
  permission: 'public',
  title: () => words.forgot.title,
  form: forgotPasswordForm,
  load: async ({ viewer }) => ({ signedIn: viewer !== null }),
  view: (_, form) => ForgotPasswordView({ form }),
  async submit({ email }, _, { database, publicUrl }) {
    const linkTo = (token: string) => publicUrl + paths.choosePassword({ token });
    await askForNewPassword(database, email, linkTo, words.forgot.letter);
    return done(paths.signIn(), words.forgot.sent);
  },
});
