import { Details, Pager, Register, RegisterTable, Table, WarningText } from '#platform/views';
import type { PublicationExplained } from '../../use-cases/explain-publication.ts';
import { paths } from '../paths.ts';
import { hiddenWords as own } from '../words-hidden.ts';
import { waiverWords } from '../words-waiver.ts';
import { type HiddenRow, hiddenRows } from './presenter.ts';

export const pageSize = 25;

export function HiddenView({ explained, page }: { explained: PublicationExplained; page: number }) {
  const { publication, hidden, threshold } = explained;
  const small = hidden.filter(({ why }) => why.code === 'small').length;
  const rows = hiddenRows(explained, (page - 1) * pageSize, page * pageSize);
  const address = paths.hidden({ publicationId: publication.id });
  return (
    <Register
      title={own.title(publication.title)}
      lede={own.lede(small, hidden.length - small, threshold, publication.audience === 'public')}
      pagination={<Pager total={hidden.length} size={pageSize} page={page} hrefOf={(to) => `${address}?page=${to}`} />}
    >
      <WarningText>{own.exact}</WarningText>
      {small > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.fewer({ publicationId: publication.id })}>
            {own.fewer.link}
          </a>
        </p>
      )}
      <RegisterTable
        stacked
        caption={own.caption}
        whenEmpty={<p class="govuk-body">{own.nothing}</p>}
        columns={[
          { text: own.columns.what },
          { text: own.columns.exact, numeric: true, label: `${own.columns.exact}:` },
          { text: own.columns.why },
          { text: own.columns.range, unbroken: true, label: `${own.columns.range}:` },
        ]}
        rows={rows.map((row) => ({ cells: [row.name, row.count, <Why row={row} />, row.range] }))}
      />
    </Register>
  );
}

function Why({ row: { name, why, waive, beside } }: { row: HiddenRow }) {
  return (
    <>
      {why}
      {waive !== '' && (
        <>
          {' '}
          <a class="govuk-link" href={waive}>
            {waiverWords.link}
            <span class="govuk-visually-hidden">{waiverWords.linkOf(name)}</span>
          </a>
        </>
      )}
      {beside.length > 0 && <Beside name={name} beside={beside} />}
    </>
  );
}

const Beside = ({ name, beside }: Pick<HiddenRow, 'name' | 'beside'>) => (
  <Details
    classes="govuk-!-margin-bottom-0 govuk-!-margin-top-2"
    summaryText={
      <>
        {own.beside}
        <span class="govuk-visually-hidden">: {name}</span>
      </>
    }
  >
    <Table
      caption={own.besideOf(name)}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: own.columns.what }, { text: own.number, format: 'numeric' }]}
      rows={beside.map((one) => [{ text: one.name }, { text: one.number, format: 'numeric' }])}
    />
  </Details>
);
