import { withQuery } from '#platform/http';
import { capital } from '#platform/kernel';
import {
  Button,
  InsetText,
  Intervals,
  Figure as Picture,
  Report,
  ScrollRegion,
  Table,
  WarningText,
} from '#platform/views';
import type { Area } from '../../domain/area.ts';
import { isSeldomHeard, type Who } from '../../domain/beside-population.ts';
import type { Comparison, PopulationPicture } from '../../domain/population-picture.ts';
import { countText } from '../figure-text.ts';
import { paths } from '../paths.ts';
import { population as own, releasePopulationWords } from '../words-population.ts';
import { characteristicOf, type ToldGap, tableOf, toldGaps } from './presenter.ts';

interface PopulationProps {
  area: Area | null;
  groupLabel: string;
  picture: PopulationPicture | null;
  mayRelease: boolean;
}

export function PopulationView({ area, groupLabel, picture, mayRelease }: PopulationProps) {
  if (!area || !picture)
    return (
      <Report title={own.title} lede={own.lede}>
        <h2 class="govuk-heading-m">{own.noArea}</h2>
        <p class="govuk-body">{own.noAreaText}</p>
        <Button href={paths.settings()}>{own.noArea}</Button>
      </Report>
    );
  const { who, present, comparisons } = picture;
  return (
    <Report title={own.title} lede={own.lede} about={<AboutArea area={area} mayChange />}>
      {who === null ? (
        <>
          <h2 class="govuk-heading-m">{own.noData}</h2>
          <p class="govuk-body">{own.noDataText}</p>
        </>
      ) : (
        <>
          <WhoLinks present={present} who={who} address={paths.population()} />
          <WarningText>{own.exact}</WarningText>
          <Unplaced people={picture.unplaced} />
          {mayRelease && (
            <p class="govuk-body">
              <a class="govuk-link" href={paths.releasePopulation()}>
                {releasePopulationWords.link}
              </a>
            </p>
          )}
          <Comparisons who={who} area={area} comparisons={comparisons} groupLabel={groupLabel} mayLoad />
        </>
      )}
    </Report>
  );
}

export const Unplaced = ({ people }: { people: number }) =>
  people === 0 ? null : <p class="govuk-body">{own.unplaced(Number.isNaN(people) ? null : countText(people))}</p>;

export const AboutArea = ({ area: { name, parts }, mayChange }: { area: Area; mayChange?: boolean }) => (
  <>
    {parts.length > 0 ? own.parts(name, parts.map((part) => part.name).join(', ')) : own.area(name)}{' '}
    {mayChange && (
      <a class="govuk-link" href={paths.settings()}>
        {own.change}
      </a>
    )}
  </>
);

interface WhoLinksProps {
  present: readonly Who[];
  who: Who;
  address: string;
}

export const WhoLinks = ({ present, who, address }: WhoLinksProps) => (
  <nav aria-label={own.whose}>
    <ul class="govuk-list">
      {present.map((one) => (
        <li>
          {one === who ? (
            <strong aria-current="page">{own.who[one]}</strong>
          ) : (
            <a class="govuk-link govuk-link--no-visited-state" href={withQuery(address, { who: one })}>
              {own.who[one]}
            </a>
          )}
        </li>
      ))}
    </ul>
  </nav>
);

interface ComparisonsProps {
  who: Who;
  area: Area;
  comparisons: readonly Comparison[];
  groupLabel: string;
  /** Whether the reader can load what is lacking. */
  mayLoad?: boolean;
}

export function Comparisons({ who, area, comparisons, groupLabel, mayLoad }: ComparisonsProps) {
  const collected = comparisons.filter((one) => one.collected);
  const right = collected.filter(({ base }) => base?.right);
  const context = collected.filter(({ base }) => base && !base.right);
  const without = collected.filter(({ base }) => !base);
  const lacking = comparisons.filter(({ collected: has, field }) => !has && (field !== 'age' || who === 'workforce'));
  const told = (one: Comparison) => toldGaps(who, one, groupLabel);
  return (
    <>
      <Seldom who={who} told={right.flatMap(told)} isKnown={right.length > 0} />
      {right.map((one) => (
        <Compared who={who} comparison={one} told={told(one)} />
      ))}
      {(context.length > 0 || without.length > 0 || lacking.length > 0) && (
        <section>
          <h2 class="govuk-heading-m">{own.contextTitle}</h2>
          {context.length > 0 && <p class="govuk-body">{own.contextLede(own.people[who])}</p>}
          {context.map((one) => (
            <>
              {mayLoad && <InsetText>{loadText(one, who)}</InsetText>}
              <Numbers told={told(one)} caption={captionOf(one, who)} context />
              <Source comparison={one} />
            </>
          ))}
          <ul class="govuk-list govuk-list--bullet">
            {without.map((one) => (
              <li>
                {own.noTable(characteristicOf(one.field).toLowerCase(), area.name)} {mayLoad && loadText(one, who)}
              </li>
            ))}
            {lacking.map(({ field }) => (
              <li>{own.lacks(own.people[who], characteristicOf(field).toLowerCase())}</li>
            ))}
          </ul>
          {mayLoad && (
            <p class="govuk-body">
              <a class="govuk-link" href="/data/load">
                {own.loadLink}
              </a>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function Seldom({ who, told, isKnown }: { who: Who; told: readonly ToldGap[]; isKnown: boolean }) {
  const seldom = told.filter(({ figure }) => isSeldomHeard(figure));
  const hidden = told.filter(isHidden).length;
  const isClear = isKnown && hidden < told.length;
  return (
    <section>
      <h2 class="govuk-heading-m">{who === 'workforce' ? own.fewTitle : own.seldomTitle}</h2>
      {seldom.length === 0 ? (
        (isClear || hidden === 0) && <p class="govuk-body">{isClear ? own.seldomNone : own.seldomUnknown}</p>
      ) : (
        <>
          <p class="govuk-body">{own.seldomLede(own.people[who])}</p>
          <ul class="govuk-list govuk-list--bullet">
            {seldom.map(({ sentence }) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {hidden > 0 && <p class="govuk-body">{own.seldomHidden}</p>}
      <p class="govuk-body">{own.how}</p>
    </section>
  );
}

function Compared({ who, comparison, told }: { who: Who; comparison: Comparison; told: readonly ToldGap[] }) {
  const { field, known, unknown } = comparison;
  const name = characteristicOf(field);
  const drawn = told.filter(({ figure }) => figure.value !== null);
  const table = <Numbers told={told} caption={captionOf(comparison, who)} />;
  const hidden = told.filter(isHidden);
  const finding = own.finding(name, told.filter(({ figure }) => isSeldomHeard(figure)).length, hidden.length === 0);
  return (
    <section>
      {drawn.length === 0 ? (
        table
      ) : (
        <Picture
          title={finding}
          note={own.note(
            capital(own.people[who]),
            numberText(known),
            numberText(unknown),
            own.bases[who],
            tableOf(comparison),
          )}
          picture={
            <Intervals
              id={`beside-${field}`}
              title={finding}
              rows={drawn.map(({ figure: { value, lower, upper }, group, gap }) => ({
                ...{ label: group, value, low: lower, high: upper, text: gap },
              }))}
              equal={{ value: 0, text: own.equal }}
            />
          }
          table={table}
          tablePlace="below"
          source={creditOf(comparison)}
        />
      )}
      {told
        .filter((one) => !isSeldomHeard(one.figure) && !isHidden(one))
        .map(({ sentence }) => (
          <p class="govuk-body">{sentence}</p>
        ))}
      {hidden.length > 0 && <p class="govuk-body">{own.notShown(hidden.map(({ group }) => group))}</p>}
    </section>
  );
}

const numberText = (n: number): string => (Number.isNaN(n) ? own.hiddenCount : countText(n));

const isHidden = ({ figure }: ToldGap): boolean => figure.state === 'suppressed';

const loadText = ({ field }: Comparison, who: Who): string =>
  own.load(own.tables[who](characteristicOf(field).toLowerCase()));

const captionOf = ({ field }: Comparison, who: Who): string => `${characteristicOf(field)}: ${own.people[who]}`;

const creditOf = ({ base }: Comparison): string => base?.credit ?? '';

const Source = ({ comparison }: { comparison: Comparison }) => (
  <p class="govuk-body-s">
    {tableOf(comparison)}. {creditOf(comparison)}
  </p>
);

/** As context no gap is given: the base is not the right one. */
function Numbers({ told, caption, context }: { told: readonly ToldGap[]; caption: string; context?: boolean }) {
  const { group, ours, theirs, gap, interval, closes } = own.columns;
  const shown = context ? [group, ours, theirs] : [group, ours, theirs, gap, interval, closes];
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={shown.map((text) => ({ text }))}
        rows={told.map((one) =>
          [one.group, one.ours, one.theirs, one.gap, one.interval, one.closes]
            .slice(0, shown.length)
            .map((text) => ({ text })),
        )}
      />
    </ScrollRegion>
  );
}
