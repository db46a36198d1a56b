import { Button, formatMoment, formatNumber, Heading, InsetText, SummaryList, WarningText } from '#platform/views';
import type { ChainProof } from '../../use-cases/verify-chain.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

export function VerifyView({ proof: { events, head, broken }, at }: { proof: ChainProof; at: Date }) {
  const own = words.verify;
  return (
    <>
      <Heading title={own.title} lede={broken ? undefined : own.holds(events)} />
      {broken && (
        <>
          <WarningText>
            {own.broken(broken.seq)} {own.problems[broken.problem]}
          </WarningText>
          <p class="govuk-body">{own.whatNow}</p>
        </>
      )}
      <SummaryList
        rows={[
          { key: own.checked, value: formatMoment(at) },
          { key: own.events, value: formatNumber(events) },
          { key: own.last, value: <code class="app-hash">{head}</code> },
        ]}
      />
      <InsetText>{own.keep}</InsetText>
      <Button href={paths.verify()} classes="govuk-button--secondary">
        {own.again}
      </Button>
    </>
  );
}
