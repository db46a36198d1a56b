import { formatNumber, plural } from '#platform/views';
import type { Break } from '../domain/chain.ts';

/** A kind of event: its name in lists, and what is said of it after the person's name. */
export interface KindWords {
  name: string;
  did(subject: string): string;
}

const self = (name: string, did: string): KindWords => ({ name, did: () => did });
const onto = (name: string, before: string, after = ''): KindWords => ({
  name,
  did: (subject) => `${before} ${subject}${after}`,
});

/** The kinds that have words of their own; any other is told from its code. */
export const kinds: Readonly<Record<string, KindWords>> = {
  'accounts:organisation-created': onto('Organisation set up', 'set up'),
  'accounts:brand-changed': onto('Name, colour or logo changed', 'changed the name, colour or logo of'),
  'accounts:body-added': onto('Body added', 'added the body'),
  'accounts:body-edited': onto('Body changed', 'changed the body'),
  'accounts:unit-added': onto('Unit added', 'added the unit'),
  'accounts:unit-edited': onto('Unit changed', 'changed the unit'),
  'accounts:person-added': onto('Person added', 'added the person'),
  'accounts:person-edited': onto('Person changed', 'changed the person'),
  'accounts:link-sent': onto('Link to choose a password sent', 'sent', ' a link to choose a password'),
  'accounts:sessions-ended': onto('Person signed out everywhere', 'signed', ' out everywhere'),
  'accounts:people-file-uploaded': onto('File of people uploaded', 'uploaded the file of people'),
  'accounts:people-imported': onto('File of people accepted', 'accepted the file of people'),
  'accounts:signed-in': self('Signed in', 'signed in'),
  'accounts:signed-out': self('Signed out', 'signed out'),
  'accounts:signed-out-everywhere': self('Signed out everywhere', 'signed out on every device'),
  'accounts:new-password-asked': self('New password asked for', 'asked for a new password'),
  'accounts:password-chosen': self('Password chosen', 'chose a password'),
};

/** The room's sentences, en-GB. A translation satisfies the same type. */
export const words = {
  title: 'Audit trail',
  lede: 'Who did what and when, newest first. Nothing here can be changed or taken away.',
  settings: 'Settings',
  caption: 'Events',
  columns: { when: 'When', what: 'What happened', detail: 'Detail' },
  filterPerson: 'Person',
  anyPerson: 'Anybody',
  filterKind: 'Kind of event',
  anyKind: 'Any kind',
  filterFrom: 'From',
  filterTo: 'To',
  filterSubject: 'Number of the record',
  filterSubjectHint: 'The long number in the address of its page',
  count: (count: number) => plural(count, 'event'),
  none: 'No event matches these filters.',
  export: 'CSV',
  most: (most: number) => `The file holds the newest ${formatNumber(most)} events. Narrow the filters for older ones.`,
  show: 'Show the detail',
  detailOf: (sentence: string) => `of: ${sentence}`,
  number: 'Number in the chain',
  record: 'Record',
  hash: 'Hash',
  changed: 'What was noted',
  fact: (name: string, value: string) => `${name}: ${value}`,
  factChanged: (name: string, before: string, after: string) => `${name}: ${before} became ${after}`,
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  chain: {
    title: 'The chain',
    text: (count: number) =>
      `${plural(count, 'event')} ${count === 1 ? 'stands' : 'stand'} in the chain. Each event carries the fingerprint (hash) of the one before, so that none can be changed, moved or taken out unseen.`,
    last: 'Last hash',
    verify: 'Check every link',
  },
  verify: {
    title: 'Check of the audit trail',
    holds: (events: number) => `The chain holds: ${plural(events, 'event')}, and every link is whole.`,
    broken: (seq: number) => `The chain is broken at event ${formatNumber(seq)}.`,
    problems: {
      missing: 'An event is missing there, or stands in another place.',
      changed: 'The event there is not what was written.',
      unlinked: 'The event there does not follow the one before it.',
    } satisfies Record<Break['problem'], string>,
    whatNow: 'Tell the person who runs the server at once, and keep the newest backup as it is.',
    last: 'Last hash',
    keep: 'Write the number of events and the last hash down in another place, such as the minutes of a meeting. If they are both found again in a later check, nothing before them was cut off or rewritten.',
    events: 'Events',
    checked: 'Checked',
    again: 'Check again',
  },
  csv: [
    'Number',
    'When (UTC)',
    'Person',
    'Kind',
    'What happened',
    'Record kind',
    'Record',
    'Record name',
    'Detail',
    'Hash',
  ],
};
