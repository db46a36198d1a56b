import { form } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { findOutgoing } from '#platform/mail';
import { sendMailAgain } from '../../use-cases/send-mail-again.ts';
import { ConfirmView } from '../confirm.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

const own = words.mails;

export const page = definePage({
  name: 'accounts.send-mail-again',
  path: paths.sendMailAgain,
  permission: 'accounts:manage',
  load: async (scope, { params }) => (await findOutgoing(scope, params.mailId)) ?? notFound(),
  title: () => own.againTitle,
  trail: () => [
    { text: words.settings.title, href: paths.settings() },
    { text: own.title, href: paths.mails() },
  ],
  form: form({}),
  view: ({ to }, state) =>
    ConfirmView({
      ...{ form: state, title: own.againTitle, lede: own.againText(to), button: own.again },
      cancelHref: paths.mails(),
    }),
  async submit(scope, _values, _data, { params }) {
    return (await sendMailAgain(scope, params.mailId)).ok ? done(paths.mails(), own.sent) : notFound();
  },
});
