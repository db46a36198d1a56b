import { defineOpenPage, redirect } from '#platform/http';
import { signOut } from '../../use-cases/sign-out.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { signOutForm } from './form.ts';
import { SignOutView } from './view.tsx';

export const page = defineOpenPage({
  name: 'accounts.sign-out',
  path: paths.signOut,
  permission: 'public',
  title: () => words.signOut.title,
  form: signOutForm,
  load: async ({ viewer }) => (viewer ? { viewer } : redirect(paths.signIn())),
  view: (_, form) => SignOutView({ form }),
  async submit({ everywhere }, { viewer }, { database }) {
    await signOut(database, viewer, everywhere);
    return { reply: 'done', to: paths.signIn(), notice: words.signOut.done, session: null };
  },
});
