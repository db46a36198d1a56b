import {
  type Content,
  classList,
  type Gapped,
  isPresent,
  type Styled,
  type TextOption,
  textOption,
  type Words,
} from './options.ts';

export interface TableCell extends TextOption {
  format?: 'numeric';
  colspan?: number;
  rowspan?: number;
}

export interface TableProps extends Styled {
  rows: Gapped<readonly Words<TableCell>[]>;
  head?: readonly Words<TableCell>[];
  caption?: Content;
  captionClasses?: string;
  firstCellIsHeader?: boolean;
}

export function Table({ rows, head, caption, captionClasses, firstCellIsHeader, classes, attributes }: TableProps) {
  return (
    <table class={classList('govuk-table', classes)} {...attributes}>
      {caption && <caption class={classList('govuk-table__caption', captionClasses)}>{caption}</caption>}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((cell) => (
              <HeaderCell scope="col" cell={textOption<TableCell>(cell)} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.filter(isPresent).map((row) => (
          <tr class="govuk-table__row">
            {row.map((words, index) => {
              const cell = textOption<TableCell>(words);
              if (index > 0 || !firstCellIsHeader) return <DataCell cell={cell} />;
              return <HeaderCell scope="row" cell={{ ...cell, format: undefined }} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeaderCell({ scope, cell }: { scope: 'row' | 'col'; cell: TableCell }) {
  const format = cell.format && `govuk-table__header--${cell.format}`;
  return (
    <th
      scope={scope}
      class={classList('govuk-table__header', format, cell.classes)}
      colspan={cell.colspan}
      rowspan={cell.rowspan}
      {...cell.attributes}
    >
      {cell.text}
    </th>
  );
}

function DataCell({ cell }: { cell: TableCell }) {
  const format = cell.format && `govuk-table__cell--${cell.format}`;
  return (
    <td
      class={classList('govuk-table__cell', format, cell.classes)}
      colspan={cell.colspan}
      rowspan={cell.rowspan}
      {...cell.attributes}
    >
      {cell.text}
    </td>
  );
}
