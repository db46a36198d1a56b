import { choice, choices, type Errors, type Field, form, text, tick, version } from '#platform/forms';
import { commonLegends } from '../../domain/common-legends.ts';
import { situations } from '../../domain/legend.ts';
import { faultsOf } from '../../domain/legend-faults.ts';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';
import { entriesIn, inputOf, mostEntries, ownWords } from './entries.ts';

export const legendColours = ['red', 'amber', 'green', 'blue', 'grey'] as const;

// biome-ignore lint/suspicious/noExplicitAny: the rows of entries have fields of several types
const rowFields = (row: number): [string, Field<any>][] => [
  [inputOf('code', row), text({ most: 100 })],
  [inputOf('word', row), text({ most: 60 })],
  [inputOf('meaning', row), text({ most: 300 })],
  [inputOf('colour', row), choice(legendColours)],
  [inputOf('situations', row), choices(situations)],
  [inputOf('remove', row), tick()],
];

export const editLegendForm = form(
  {
    version: version(),
    /** Set by the button that only shows the rule. */
    preview: tick(),
    choice: choice([ownWords, ...commonLegends.map(({ key }) => key)], editing.legend.enterChoice),
    ...Object.fromEntries(Array.from({ length: mostEntries }, (_, row) => rowFields(row)).flat()),
  },
  (values) => (values.choice === ownWords ? faultsIn(values) : null),
);

function faultsIn(values: Record<string, unknown>): Errors | null {
  const rows = entriesIn(values);
  const errors: Errors = {};
  for (const fault of faultsOf(rows.map(({ entry }) => entry))) {
    const row = 'at' in fault ? (rows[fault.at]?.row ?? 0) : 0;
    const field = inputOf(fault.code === 'claimed-twice' ? 'situations' : 'word', row);
    errors[field] ??= editing.legend.fault(fault, (code) => words.situations[code as keyof typeof words.situations]);
  }
  return Object.keys(errors).length > 0 ? errors : null;
}
