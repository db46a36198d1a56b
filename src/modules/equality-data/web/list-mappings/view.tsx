import { formatMoment, Register, RegisterTable } from '#platform/views';
import type { KindCode } from '../../domain/kinds.ts';
import type { ColumnMapping, TextMapping } from '../../store/dataset-reader.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';

const own = words.mappings;
const also = checking.mappings;

function meaningOf({ column, field }: ColumnMapping): string {
  if (column === '') return words.kinds[field as KindCode];
  return field === '' ? also.leftOut : words.field(field);
}

interface MappingsProps {
  texts: (TextMapping & { label: string })[];
  columns: ColumnMapping[];
}

export function MappingsView({ texts, columns }: MappingsProps) {
  return (
    <Register title={own.title} lede={own.lede}>
      <RegisterTable
        caption={own.caption}
        whenEmpty={<p class="govuk-body">{own.empty}</p>}
        columns={[{ text: own.field }, { text: own.text }, { text: own.code }, { text: own.when }]}
        rows={texts.map(({ field, text, label, saidAt, saidBy }) => ({
          cells: [words.field(field), text, label, words.release.loadedBy(formatMoment(saidAt), saidBy)],
        }))}
      />
      {columns.length > 0 && (
        <RegisterTable
          caption={also.caption}
          whenEmpty={null}
          columns={[{ text: own.field }, { text: own.code }, { text: also.header }, { text: own.when }]}
          rows={columns.map((one) => ({
            cells: [
              one.column === '' ? also.kind : one.column,
              meaningOf(one),
              one.header,
              words.release.loadedBy(formatMoment(one.saidAt), one.saidBy),
            ],
          }))}
        />
      )}
    </Register>
  );
}
