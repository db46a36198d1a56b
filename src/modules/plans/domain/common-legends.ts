import type { LegendEntry } from './legend.ts';

const entry = (
  code: string,
  word: string,
  meaning: string,
  colour: LegendEntry['colour'],
  ...situations: LegendEntry['situations']
): LegendEntry => ({ code, word, meaning, colour, situations });

export interface CommonLegend {
  key: string;
  name: string;
  entries: readonly LegendEntry[];
}

/** Legends in use by public bodies (domain notes §7): blue means "complete" in one and "planned" in another. */
export const commonLegends: readonly CommonLegend[] = [
  {
    key: 'words',
    name: 'Words: completed, in progress, overdue, not started',
    entries: [
      entry('not-started', 'Not started', 'Work has not begun and no date has passed', 'grey', 'planned'),
      entry('in-progress', 'In progress', 'Work is under way', 'amber', 'in-progress'),
      entry('overdue', 'Overdue', 'A date has passed', 'red', 'not-started-late', 'in-progress-late'),
      entry('completed', 'Completed', 'The action is done', 'green', 'completed'),
      entry('stopped', 'Stopped', 'The action will not be done', 'grey', 'stopped'),
    ],
  },
  {
    key: 'brag',
    name: 'BRAG: blue is complete',
    entries: [
      entry('blue', 'Blue', 'Complete', 'blue', 'completed'),
      entry('green', 'Green', 'On track', 'green', 'in-progress'),
      entry('amber', 'Amber', 'At risk', 'amber'),
      entry('red', 'Red', 'Off track or overdue', 'red', 'in-progress-late', 'not-started-late'),
      entry('grey', 'Grey', 'Not started', 'grey', 'planned'),
    ],
  },
  {
    key: 'rag-planned',
    name: 'RAG with blue for planned',
    entries: [
      entry('red', 'Red', 'Not started (late)', 'red', 'not-started-late'),
      entry('amber', 'Amber', 'In progress', 'amber', 'in-progress', 'in-progress-late'),
      entry('green', 'Green', 'Completed', 'green', 'completed'),
      entry('blue', 'Blue', 'Planned, not started', 'blue', 'planned'),
    ],
  },
  {
    key: 'rag-risk',
    name: 'RAG: no issue, an issue, a significant issue',
    entries: [
      entry('green', 'Green', 'No issue or risk', 'green', 'in-progress', 'completed', 'planned'),
      entry('amber', 'Amber', 'An issue or risk', 'amber'),
      entry('red', 'Red', 'A significant issue or risk', 'red', 'in-progress-late', 'not-started-late'),
    ],
  },
];

export const defaultLegend = (): LegendEntry[] => structuredClone([...(commonLegends[0]?.entries ?? [])]);
