import { type Content, classList, textOption, type Words } from '../govuk/options.ts';
import type { TableCell } from '../govuk/table.tsx';
import { ScrollRegion } from './scroll-region.tsx';

export interface RegisterColumn {
  text: Content;
  numeric?: boolean;
  /** A date, a state: read faster on one line. */
  unbroken?: boolean;
  /** What stands before a cell where rows are stacked: "Exactly". None where it says enough by itself. */
  label?: string;
  /** The address of the register sorted by this column (the other way round, if it is sorted already). */
  sortHref?: string;
  sorted?: 'ascending' | 'descending';
}

export interface RegisterRow {
  /** The first cell is the header of the row. */
  cells: readonly Words<TableCell>[];
  /** What is sent when the row is ticked, and what the box is called ("Select 1.6 Review recruitment"). */
  select?: { value: string; label: string; checked?: boolean };
}

export interface RegisterTableProps {
  caption: string;
  columns: readonly RegisterColumn[];
  rows: readonly RegisterRow[];
  /** The name of the boxes, where rows can be ticked. */
  selectName?: string;
  /** Rows can be walked with the arrow keys, ticked with space, opened with Enter; `due-regard.js` says how. */
  keys?: boolean;
  /** On a phone the cells of a row stand under each other, instead of being scrolled to. */
  stacked?: boolean;
  /** What stands in place of an empty table: a sentence and a way on. */
  whenEmpty?: Content;
}

/** The table people live in all day: dense, sorted by address, with a heading that stays in sight. */
export function RegisterTable(props: RegisterTableProps) {
  const { caption, columns, rows, selectName, keys, stacked, whenEmpty } = props;
  const frames = columns.map(frameOf);
  if (rows.length === 0) return <div class="app-empty">{whenEmpty ?? <p class="govuk-body">Nothing matches.</p>}</div>;
  return (
    <ScrollRegion label={caption}>
      <table class={classList('govuk-table app-table', stacked && 'app-table--stacked')} data-app-keys={keys}>
        <caption class="govuk-table__caption govuk-visually-hidden">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {selectName && (
              <td class="govuk-table__header app-table__select">
                <input type="checkbox" class="app-checkbox" aria-label="Select all rows" data-app-select-all hidden />
              </td>
            )}
            {columns.map(columnHeader)}
          </tr>
        </thead>
        <tbody class="govuk-table__body">{rows.map((row) => bodyRow(row, frames, selectName))}</tbody>
      </table>
    </ScrollRegion>
  );
}

function columnHeader({ text, numeric, sortHref, sorted }: RegisterColumn) {
  const classes = classList('govuk-table__header', numeric && 'govuk-table__header--numeric');
  return (
    <th scope="col" class={classes} aria-sort={sorted}>
      {sortHref ? (
        <a class="app-table__sort" href={sortHref}>
          {text}
          <span class={classList('app-table__arrow', sorted && `app-table__arrow--${sorted}`)} aria-hidden="true" />
        </a>
      ) : (
        text
      )}
    </th>
  );
}

/** What the cells of a column have in common. */
const frameOf = ({ numeric, unbroken, label }: RegisterColumn) => ({
  common: classList('govuk-table__cell', numeric && 'govuk-table__cell--numeric', unbroken && 'app-table__unbroken'),
  label,
});

type Frame = ReturnType<typeof frameOf>;

/** Called, not made a component: of hundreds of rows each would cost more than what it draws. */
function bodyRow({ cells, select }: RegisterRow, frames: readonly Frame[], selectName: string | undefined) {
  const [header, ...others] = cells;
  return (
    <tr class="govuk-table__row">
      {selectName && <td class="govuk-table__cell app-table__select">{select && selectBox(selectName, select)}</td>}
      {rowHeader(textOption<TableCell>(header))}
      {others.map((cell, index) => dataCell(textOption<TableCell>(cell), frames[index + 1]))}
    </tr>
  );
}

const rowHeader = ({ text, classes, attributes }: TableCell) => (
  <th scope="row" class={classList('govuk-table__header', classes)} {...attributes}>
    {text}
  </th>
);

const dataCell = ({ text, classes, attributes }: TableCell, { common, label }: Frame = frameOf({ text: '' })) => (
  <td class={classList(common, classes)} data-label={label} {...attributes}>
    {text}
  </td>
);

function selectBox(name: string, { value, label, checked }: NonNullable<RegisterRow['select']>) {
  return <input type="checkbox" class="app-checkbox" name={name} value={value} checked={checked} aria-label={label} />;
}
