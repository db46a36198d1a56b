import { again, defineOpenPage, ownAddress, redirect } from '#platform/http';
import { listDemoPeople } from '../../use-cases/list-demo-people.ts';
import { signIn } from '../../use-cases/sign-in.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { signInForm } from './form.ts';
import { SignInView } from './view.tsx';

export const page = defineOpenPage({
  name: 'accounts.sign-in',
  path: paths.signIn,
  permission: 'public',
  title: () => words.signIn.title,
  form: signInForm,
  async load({ viewer, query, isDemo, database }) {
    const next = ownAddress(query.get('next') ?? '/');
    if (viewer) return redirect(next);
    return { next, email: query.get('email') ?? '', demo: isDemo ? await listDemoPeople(database) : null };
  },
  start: ({ email }) => ({ email }),
  view: (data, form) => SignInView({ data, form }),
  async submit({ email, password }, { next }, { database, address }) {
    const signedIn = await signIn(database, { email, password, address });
    if (signedIn.ok) return { reply: 'done', to: next, session: signedIn.value };
    const { refusal } = signedIn;
    return again({ password: refusal.code === 'wait' ? words.signIn.wait(refusal.minutes) : words.signIn.wrong });
  },
});
