import { definePage } from '#platform/http';
import { listOutbox } from '#platform/mail';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { MailsView } from './view.tsx';

export const page = definePage({
  name: 'accounts.mails',
  path: paths.mails,
  permission: 'accounts:manage',
  load: (scope) => listOutbox(scope),
  title: () => words.mails.title,
  trail: () => [{ text: words.settings.title, href: paths.settings() }],
  view: (mails) => MailsView({ mails }),
});
