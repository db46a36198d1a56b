import type { PublicationRow } from '#modules/equality-data';
import { withQuery } from '#platform/http';
import {
  ErrorSummary,
  formatDay,
  InsetText,
  ProgressBar,
  Register,
  RegisterTable,
  Select,
  StatusTag,
  Task,
  WarningText,
} from '#platform/views';
import { populationScheme } from '../../use-cases/release-population.ts';
import type { Released } from '../../use-cases/released-figures.ts';
import { paths } from '../paths.ts';
import { toldFigures } from '../show-standard/presenter.ts';
import { tones } from '../show-standard/view.tsx';
import { words } from '../words.ts';
import { releasedWords } from '../words-released.ts';
import type { LoadedPublication } from './load.ts';

const own = releasedWords.show;

export function PublicationView({
  publication,
  released,
  isOld,
}: Omit<LoadedPublication, 'population'> & { isOld: boolean }) {
  if (publication.refusal) return <Refused publication={publication} />;
  if (!released) return <Working publication={publication} />;
  const { releasedAt, askedBy } = publication;
  const { standard, by } = released;
  const { figure, unit, group, value, interval, of, state } = words.standard.columns;
  const address = paths.publication({ publicationId: publication.id });
  const query = { ...(by ? { by } : {}), ...(released.cut ? { cut: released.cut } : {}) };
  const csv = withQuery(paths.publicationCsv({ publicationId: publication.id }), query);
  return (
    <Register
      title={publication.title}
      lede={own.released(formatDay(releasedAt ?? new Date(0)), askedBy)}
      filters={{ action: address, clearHref: address, fields: <Filters released={released} />, place: 'top' }}
      exports={[
        { text: own.csv, href: csv },
        { text: own.proof, href: paths.publicationProof({ publicationId: publication.id }) },
      ]}
    >
      <RestsOn {...{ publication, released, isOld }} />
      <RegisterTable
        caption={publication.title}
        whenEmpty={<p class="govuk-body">{words.standard.nothing}</p>}
        columns={[
          { text: figure },
          ...(by ? [{ text: unit }] : []),
          { text: group },
          { text: value, numeric: true },
          { text: interval, unbroken: true },
          { text: of, unbroken: true },
          { text: state },
        ]}
        rows={toldFigures(standard, released.figures).map((one) => ({
          cells: [
            <>
              {one.figure.indicator}. {one.name}
              <p class="govuk-hint govuk-!-margin-bottom-0">{one.sentence}</p>
            </>,
            ...(by ? [one.unit] : []),
            one.group,
            one.value,
            one.interval,
            one.counts,
            <StatusTag word={words.states[one.state]} tone={tones[one.state]} />,
          ],
        }))}
      />
    </Register>
  );
}

/** The rule for small numbers, how much is hidden, and what to be careful with. */
function RestsOn({
  publication,
  released: { standard },
  isOld,
}: {
  publication: PublicationRow;
  released: Released;
  isOld: boolean;
}) {
  const { cells, hidden, policy, near } = publication;
  return (
    <>
      {isOld && <WarningText>{own.newer}</WarningText>}
      <InsetText>
        <p class="govuk-body">{own.rule(releasedWords.policies[policy])}</p>
        <p class="govuk-body">
          {own.hidden(releasedWords.list.hidden(hidden ?? 0, cells ?? 0))}{' '}
          {policy === 'nhs' || policy === 'nearest-5' ? own.rounded : ''}
        </p>
        {near.map(({ close, title, releasedAt: on }) => (
          <p class="govuk-body">{own.near(close, title, formatDay(new Date(on)))}</p>
        ))}
      </InsetText>
      {[...new Set(standard.indicators.flatMap(({ toConfirm }) => toConfirm ?? []))].map((what) => (
        <p class="govuk-body">{words.standard.toConfirm(what)}</p>
      ))}
    </>
  );
}

function Filters({ released: { by, cut, breakdowns, hasSecondCut } }: { released: Released }) {
  return (
    <>
      <Select
        id="by"
        name="by"
        label={{ text: words.standard.by }}
        value={by ?? ''}
        items={[
          { value: '', text: words.standard.whole },
          ...breakdowns.map((one) => ({ value: one, text: words.breakdowns[one] })),
        ]}
      />
      {hasSecondCut && (
        <Select
          id="cut"
          name="cut"
          label={{ text: words.standard.cut }}
          value={cut ?? ''}
          items={[
            { value: '', text: words.standard.binary },
            { value: 'white-british', text: words.standard.whiteBritish },
          ]}
        />
      )}
    </>
  );
}

function Working({ publication: { title, stepsDone } }: Pick<LoadedPublication, 'publication'>) {
  const step = Math.min(stepsDone, own.steps.length - 1);
  return (
    <Task title={own.working(title)}>
      <ProgressBar id="progress" label={own.bar} done={step} total={own.steps.length} words={own.steps[step] ?? ''} />
      <p class="govuk-body">{own.leave}</p>
    </Task>
  );
}

function Refused({ publication: { refusal, scheme } }: Pick<LoadedPublication, 'publication'>) {
  const again =
    scheme === populationScheme ? paths.releasePopulation() : withQuery(paths.release(), { standard: scheme });
  const why = own.refusals[refusal?.code ?? 'crashed'];
  return (
    <>
      <ErrorSummary errorList={[{ text: why, href: again }]} />
      <Task title={own.refused}>
        <a class="govuk-link" href={again}>
          {own.again}
        </a>
      </Task>
    </>
  );
}
