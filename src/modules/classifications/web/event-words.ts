import { didTo, type EventWords } from '#platform/room';

/** What the audit trail says of this room's events. */
export const eventWords: Record<string, EventWords> = {
  'classifications:characteristic-added': didTo('Characteristic added', 'added the characteristic'),
  'classifications:characteristic-edited': didTo('Characteristic changed', 'changed the characteristic'),
};
