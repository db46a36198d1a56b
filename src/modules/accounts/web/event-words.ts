import { did, didTo, type EventWords } from '#platform/room';

/** What the audit trail says of this room's events. */
export const eventWords: Record<string, EventWords> = {
  'accounts:organisation-created': didTo('Organisation set up', 'set up'),
  'accounts:brand-changed': didTo('Name, colour or logo changed', 'changed the name, colour or logo of'),
  'accounts:body-added': didTo('Body added', 'added the body'),
  'accounts:body-edited': didTo('Body changed', 'changed the body'),
  'accounts:unit-added': didTo('Unit added', 'added the unit'),
  'accounts:unit-edited': didTo('Unit changed', 'changed the unit'),
  'accounts:person-added': didTo('Person added', 'added the person'),
  'accounts:person-edited': didTo('Person changed', 'changed the person'),
  'accounts:link-sent': didTo('Link to choose a password sent', 'sent', ' a link to choose a password'),
  'accounts:sessions-ended': didTo('Person signed out everywhere', 'signed', ' out everywhere'),
  'accounts:people-file-uploaded': didTo('File of people uploaded', 'uploaded the file of people'),
  'accounts:people-imported': didTo('File of people accepted', 'accepted the file of people'),
  'accounts:signed-in': did('Signed in', 'signed in'),
  'accounts:signed-out': did('Signed out', 'signed out'),
  'accounts:signed-out-everywhere': did('Signed out everywhere', 'signed out on every device'),
  'accounts:new-password-asked': did('New password asked for', 'asked for a new password'),
  'accounts:password-chosen': did('Password chosen', 'chose a password'),
  'accounts:mail-sent-again': didTo('Mail sent again', 'sent again the mail'),
};
