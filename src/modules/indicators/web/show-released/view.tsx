import { type PublicationRow, protectSteps } from '#modules/equality-data';
import { withQuery } from '#platform/http';
import {
  ErrorSummary,
  Exports,
  FilterForm,
  formatDay,
  ProgressBar,
  RegisterTable,
  Report,
  Select,
  Task,
  WarningText,
} from '#platform/views';
import { populationScheme } from '../../use-cases/release-population.ts';
import type { Released } from '../../use-cases/released-figures.ts';
import { numbered } from '../figure-text.ts';
import { paths } from '../paths.ts';
import { ToConfirm } from '../show-standard/view.tsx';
import { words } from '../words.ts';
import { releasedWords } from '../words-released.ts';
import { Comparisons, says } from './comparisons.tsx';
import { exportsOf } from './exports.ts';
import { cutsOf, type LoadedPublication } from './load.ts';
import { briefOf, type JudgedFigure } from './presenter.ts';
import { RestsOn, WhyHidden } from './why-hidden.tsx';

const own = releasedWords.show;

interface PublicationViewProps extends Omit<LoadedPublication, 'population'> {
  isOld: boolean;
  mayExplain: boolean;
  mayConfirm: boolean;
}

export function PublicationView({ publication, released, ...rest }: PublicationViewProps) {
  if (publication.refusal) return <Refused publication={publication} />;
  if (!released) return <Working publication={publication} />;
  return <ReleasedView publication={publication} released={released} {...rest} />;
}

interface ReleasedViewProps extends Omit<PublicationViewProps, 'released'> {
  released: Released;
}

function ReleasedView({ publication, released, waivers, isOld, mayExplain, mayConfirm, sources }: ReleasedViewProps) {
  const { near, releasedAt, askedBy, audience } = publication;
  const { standard } = released;
  const brief = briefOf(standard, released.figures);
  const toConfirm = [...new Set(standard.indicators.flatMap((one) => one.toConfirm ?? []))];
  return (
    <Report title={publication.title} about={own.released(formatDay(releasedAt ?? new Date(0)), askedBy, audience)}>
      {isOld && <WarningText>{own.newer}</WarningText>}
      <section class="app-report__section">
        <h2 class="govuk-heading-m">{releasedWords.brief.title}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {brief.sentences.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        <WhyHidden publication={publication} mayExplain={mayExplain} />
        <RestsOn sources={sources} />
      </section>
      {brief.picture && <Comparisons picture={brief.picture} />}
      <AllFigures publication={publication} released={released} told={brief.told} />
      <section class="app-report__section">
        {toConfirm.map((what) => (
          <ToConfirm what={what} standard={standard.code} mayConfirm={mayConfirm} />
        ))}
        {[
          ...released.merged.map((units) => own.merged(units)),
          ...waivers.map(({ what, reason, agreedBy, waivedAt, waivedBy }) =>
            own.waiver(what, reason, agreedBy, formatDay(waivedAt), waivedBy),
          ),
          ...near.map(({ close, title, releasedAt: on }) => own.near(close, title, formatDay(new Date(on)))),
        ].map((text) => (
          <p class="govuk-body">{text}</p>
        ))}
      </section>
    </Report>
  );
}

interface AllFiguresProps {
  publication: PublicationRow;
  released: Released;
  told: readonly JudgedFigure[];
}

function AllFigures({ publication, released, told }: AllFiguresProps) {
  const publicationId = publication.id;
  const query = cutsOf(released);
  const { by } = released;
  const address = paths.publication({ publicationId });
  const { figure, unit, group, value, interval, of } = words.standard.columns;
  const links = new Map(
    released.standard.indicators.map(({ number }) => [
      number,
      withQuery(paths.publicationFigure({ publicationId }), { ...query, number }),
    ]),
  );
  return (
    <section class="app-report__section" id="all">
      <h2 class="govuk-heading-m">{own.all}</h2>
      <FilterForm action={address} clearHref={address} fields={<Filters released={released} />} place="top" />
      <div class="app-register__bar">
        <Exports exports={exportsOf(publicationId, query)} />
      </div>
      <RegisterTable
        stacked
        caption={publication.title}
        whenEmpty={<p class="govuk-body">{words.standard.nothing}</p>}
        columns={[
          { text: figure },
          ...(by ? [{ text: unit }] : []),
          { text: group },
          { text: value, numeric: true },
          { text: interval, unbroken: true, label: `${interval}:` },
          { text: of, unbroken: true },
          { text: releasedWords.brief.says },
        ]}
        rows={told.map((one) => ({
          cells: [
            <a class="govuk-link" href={links.get(one.figure.indicator)}>
              {`${numbered(one.figure.indicator)}${one.name}`}
              <span class="govuk-visually-hidden">{`, ${one.group}, ${one.unit}`}</span>
            </a>,
            ...(by ? [one.unit] : []),
            one.group,
            one.value,
            one.interval,
            one.counts,
            says(one),
          ],
        }))}
      />
    </section>
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
  const stage = Math.min(Math.ceil((2 * stepsDone) / protectSteps), own.steps.length - 1);
  return (
    <Task title={own.working(title)}>
      <ProgressBar id="progress" label={own.bar} done={stepsDone} total={protectSteps} words={own.steps[stage] ?? ''} />
      <p class="govuk-body">{own.leave}</p>
    </Task>
  );
}

function Refused({ publication: { refusal, scheme, title } }: Pick<LoadedPublication, 'publication'>) {
  const again =
    scheme === populationScheme ? paths.releasePopulation() : withQuery(paths.release(), { standard: scheme });
  const why = own.refusals[refusal?.code ?? 'crashed'];
  return (
    <>
      <ErrorSummary errorList={[{ text: why, href: again }]} />
      <Task title={own.refused} caption={title}>
        <a class="govuk-link" href={again}>
          {own.again}
        </a>
      </Task>
    </>
  );
}
