import { didTo, type EventWords } from '#platform/room';

/** What the audit trail says of this room's events. */
export const eventWords: Record<string, EventWords> = {
  'indicators:figures-seen': didTo('Exact figures seen', 'looked at the exact figures of'),
  'indicators:figures-downloaded': didTo('Exact figures downloaded', 'downloaded the exact figures of'),
  'indicators:population-seen': didTo('Exact figures seen', 'looked at exact figures beside the population of'),
  'indicators:figures-given': didTo('Exact figures given', 'gave a named recipient the exact figures of'),
  'indicators:given-figures-downloaded': didTo(
    'Exact figures for a recipient downloaded',
    'downloaded the exact figures for a named recipient:',
  ),
  'indicators:settings-changed': didTo('Settings of figures changed', 'changed the area or words of figures:'),
  'indicators:figure-entered': didTo('Figure entered', 'entered a figure taken from elsewhere for'),
  'indicators:fact-confirmed': didTo('Fact confirmed', 'confirmed what figures rest on:'),
};
