import { didTo, type EventWords } from '#platform/room';

/** What the audit trail says of this room's events. */
export const eventWords: Record<string, EventWords> = {
  'indicators:figures-seen': didTo('Exact figures seen', 'looked at the exact figures of'),
  'indicators:figures-downloaded': didTo('Exact figures downloaded', 'downloaded the exact figures of'),
};
