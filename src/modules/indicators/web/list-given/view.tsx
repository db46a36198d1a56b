import type { Day } from '#platform/kernel';
import { formatDay, Register, RegisterTable } from '#platform/views';
import type { GivenFigures } from '../../store/given-figures-reader.ts';
import { paths } from '../paths.ts';
import { recipientWords } from '../words-recipients.ts';

const own = recipientWords.list;

interface GivenProps {
  given: GivenFigures[];
  mayDownload: boolean;
  today: Day;
}

export const GivenView = ({ given, mayDownload, today }: GivenProps) => (
  <Register title={own.title} lede={own.lede}>
    <RegisterTable
      caption={own.caption}
      whenEmpty={<p class="govuk-body">{own.empty}</p>}
      columns={[
        { text: own.columns.figures },
        { text: own.columns.recipient },
        { text: own.columns.why },
        { text: own.columns.given },
        { text: own.columns.until, unbroken: true },
        { text: own.columns.file },
      ]}
      rows={given.map((one) => ({
        cells: [
          <Two first={one.title} second={own.from(one.releases.map(({ name }) => name))} />,
          <Two first={one.recipient} second={one.address} />,
          <Two first={one.purpose} second={one.legalBase} />,
          own.given(formatDay(one.givenAt), one.givenBy),
          formatDay(one.holdsUntil),
          <File {...{ one, mayDownload, today }} />,
        ],
      }))}
    />
  </Register>
);

const Two = ({ first, second }: { first: string; second: string }) => (
  <>
    {first}
    <p class="govuk-hint govuk-!-margin-bottom-0">{second}</p>
  </>
);

function File({ one, mayDownload, today }: Omit<GivenProps, 'given'> & { one: GivenFigures }) {
  const hash = own.hash(one.file);
  if (one.holdsUntil < today) return <Two first={own.ended} second={hash} />;
  if (!mayDownload) return hash;
  return (
    <>
      <a class="govuk-link" href={paths.givenFile({ givenFiguresId: one.id })} download>
        {own.download}
        <span class="govuk-visually-hidden">{own.of(one.title, one.recipient)}</span>
      </a>
      <p class="govuk-hint govuk-!-margin-bottom-0">{hash}</p>
    </>
  );
}
