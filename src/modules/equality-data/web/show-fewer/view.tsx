import { capital } from '#platform/kernel';
import { InsetText, Report, ScrollRegion, Table } from '#platform/views';
import type { Preview } from '../../domain/gate/answers/fewer-hidden.ts';
import { total } from '../../domain/gate/counted-table.ts';
import type { FewerFound, Suggested } from '../../use-cases/suggest-fewer.ts';
import { codeWords } from '../cell-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { hiddenWords } from '../words-hidden.ts';

const own = hiddenWords.fewer;

export function FewerView({ publication, fewer }: FewerFound) {
  return (
    <Report title={own.title} caption={publication.title} lede={own.lede}>
      <InsetText>{own.how}</InsetText>
      {fewer === null && <p class="govuk-body">{own.tooSlow}</p>}
      {fewer?.length === 0 && <p class="govuk-body">{own.nothing}</p>}
      {(fewer ?? []).map((one) => (
        <Suggestion publicationId={publication.id} fewer={one} />
      ))}
    </Report>
  );
}

function Suggestion({ publicationId, fewer }: { publicationId: string; fewer: Suggested }) {
  const { grouping, codes, before, after, preview, mayMerge } = fewer;
  const [first, second] = codes.map((code) => codeWords(grouping.field, code));
  const title = own.merge(words.field(grouping.field), first ?? '', second ?? '');
  return (
    <section class="app-report__section">
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{own.gain(before, after)}</p>
      {preview.map((table, at) => (
        <PreviewTable table={table} caption={at === 0 ? own.before : own.after} about={title} />
      ))}
      {mayMerge && (
        <a class="govuk-link govuk-body" href={mergeHref(publicationId, grouping.field, codes)}>
          {own.release}
          <span class="govuk-visually-hidden">: {title}</span>
        </a>
      )}
    </section>
  );
}

const mergeHref = (publicationId: string, field: string, codes: readonly string[]): string =>
  `${paths.merge({ publicationId })}?${new URLSearchParams([['field', field], ...codes.map((code) => ['unit', code])])}`;

/** A table of one or two groupings: the first goes down, the second across. */
function PreviewTable({ table: { by, rows }, caption, about }: { table: Preview; caption: string; about: string }) {
  const [down, across] = by;
  const codesAt = (at: number) => [...new Set(rows.map(({ key }) => key[at] ?? ''))];
  const say = (field: string | undefined, code: string) =>
    code === total ? own.total : capital(codeWords(field ?? '', code));
  const columns = across ? codesAt(1) : [undefined];
  const countOf = (row: string, column: string | undefined) =>
    rows.find(({ key }) => key[0] === row && key[1] === column)?.n ?? null;
  return (
    <ScrollRegion label={`${caption}: ${about}`}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={[
          { text: words.field(down?.field ?? '') },
          ...columns.map((code) => ({
            text: code === undefined ? own.people : say(across?.field, code),
            format: 'numeric' as const,
          })),
        ]}
        rows={codesAt(0).map((row) => [
          { text: say(down?.field, row) },
          ...columns.map((column) => ({
            text: countOf(row, column)?.toLocaleString('en-GB') ?? hiddenWords.c,
            format: 'numeric' as const,
          })),
        ])}
      />
    </ScrollRegion>
  );
}
