import { listOutbox } from '#platform/mail';
import type { HomePart } from '#platform/room';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** On Home: mails of which nobody knows whether they arrived wait for somebody to decide. */
export const homePart: HomePart = {
  question: 'needs-me',
  permission: 'accounts:manage',
  async load(scope) {
    const unknown = (await listOutbox(scope)).filter(({ state }) => state === 'unknown').length;
    return unknown > 0 ? [{ text: words.mails.home(unknown), href: paths.mails() }] : [];
  },
};
