import { definePage, notFound } from '#platform/http';
import { listMails } from '#platform/mail';
import { findOrganisation } from '../../store/organisation-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { partsOf } from './presenter.ts';
import { MailboxView } from './view.tsx';

const most = 100;

export const page = definePage({
  name: 'accounts.mailbox',
  path: paths.mailbox,
  permission: 'accounts:read-demo-mailbox',
  title: () => words.mailbox.title,
  async load(scope, { publicUrl }) {
    if (!(await findOrganisation(scope))?.isDemo) return notFound();
    const mails = await listMails(scope, most);
    return { most, mails: mails.map((mail) => ({ ...mail, parts: partsOf(mail.text, publicUrl) })) };
  },
  view: (data) => MailboxView(data),
});
