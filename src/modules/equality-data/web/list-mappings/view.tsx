import { formatMoment, Register, RegisterTable } from '#platform/views';
import type { TextMapping } from '../../store/dataset-reader.ts';
import { words } from '../words.ts';

const own = words.mappings;

export function MappingsView({ mappings }: { mappings: (TextMapping & { label: string })[] }) {
  return (
    <Register title={own.title} lede={own.lede}>
      <RegisterTable
        caption={own.caption}
        whenEmpty={<p class="govuk-body">{own.empty}</p>}
        columns={[{ text: own.field }, { text: own.text }, { text: own.code }, { text: own.when }]}
        rows={mappings.map(({ field, text, label, saidAt, saidBy }) => ({
          cells: [words.field(field), text, label, words.release.loadedBy(formatMoment(saidAt), saidBy)],
        }))}
      />
    </Register>
  );
}
