import { CancelLink, type FormState, PostForm, summaryOf, VersionField } from '#platform/forms';
import { Checkboxes, ErrorSummary, Heading, ScrollRegion, Select } from '#platform/views';
import type { MadeCorrection } from '../../store/correction-reader.ts';
import type { WholeImport } from '../../store/import-reader.ts';
import { ChangedMeanwhile } from '../changed-meanwhile.tsx';
import { paths } from '../paths.ts';
import { workbench } from '../words-workbench.ts';
import { meanings, type TableOfColumns } from './presenter.ts';

interface ColumnsProps {
  page: { found: WholeImport; tables: TableOfColumns[]; latest: MadeCorrection | null };
  form: FormState;
}

/** Each table's headers with their first values, and what each means. */
export function CorrectColumnsView({ page: { found, tables, latest }, form }: ColumnsProps) {
  const starts = tables.map((_, index) => tables.slice(0, index).reduce((sum, { columns }) => sum + columns.length, 0));
  return (
    <>
      {form.errors.length > 0 && <ErrorSummary errorList={summaryOf(form)} />}
      <Heading title={workbench.columns.title} lede={workbench.columns.lede} />
      <ChangedMeanwhile latest={latest} />
      {tables.length === 0 ? (
        <p class="govuk-body">{workbench.columns.none}</p>
      ) : (
        <PostForm
          form={form}
          button={workbench.columns.button}
          beside={<CancelLink href={paths.planImport({ importId: found.id })} />}
        >
          <VersionField form={form} />
          {tables.map((table, index) => (
            <Columns table={table} number={index + 1} start={starts[index] ?? 0} form={form} />
          ))}
        </PostForm>
      )}
    </>
  );
}

interface TableProps {
  table: TableOfColumns;
  number: number;
  /** The position of its first select among all of the page. */
  start: number;
  form: FormState;
}

function Columns({ table, number, start, form }: TableProps) {
  const { alike, rows, headed, columns } = table;
  const caption = alike > 1 ? workbench.columns.tables(alike, rows) : workbench.columns.table(number, rows);
  return (
    <>
      <ScrollRegion label={caption}>
        <table class="govuk-table app-table app-column-meanings">
          <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {[workbench.columns.column, workbench.columns.meaning].map((text) => (
                <th scope="col" class="govuk-table__header">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {columns.map((column, at) => (
              <ColumnRow column={column} at={at} position={start + at} form={form} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {!headed && (
        <Checkboxes
          name="named"
          idPrefix={`named-${table.table}`}
          classes="govuk-checkboxes--small"
          items={[{ value: String(table.table), text: workbench.columns.named }]}
          values={form.texts('named')}
        />
      )}
    </>
  );
}

interface ColumnProps {
  column: TableOfColumns['columns'][number];
  at: number;
  position: number;
  form: FormState;
}

function ColumnRow({ column, at, position, form }: ColumnProps) {
  const name = column.header || workbench.columns.noHeader(at + 1);
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        {name}
        <ul class="govuk-list app-first-values">
          {column.values.map((value) => (
            <li>{value}</li>
          ))}
        </ul>
      </th>
      <td class="govuk-table__cell">
        <Select
          name="meaning"
          id={position === 0 ? 'meaning' : `meaning-${position}`}
          label={{ text: workbench.columns.meaningOf(name), classes: 'govuk-visually-hidden' }}
          items={meanings.map((value) => ({ value, text: workbench.meanings[value] }))}
          value={form.texts('meaning')[position]}
        />
      </td>
    </tr>
  );
}
