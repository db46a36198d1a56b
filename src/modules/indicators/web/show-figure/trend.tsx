import { Intervals, Figure as Picture, ScrollRegion, Table } from '#platform/views';
import { measureOf, type Standard } from '../../domain/definition.ts';
import { lastChange, type Series, type TrendPoint } from '../../domain/trend.ts';
import type { Trend } from '../../use-cases/trend-of-figure.ts';
import { type ToldFigure, toldFigures } from '../show-standard/presenter.ts';
import { words } from '../words.ts';
import { figureSentence } from '../words-figures.ts';
import { breaks, changeWords, trend as own, pooling } from '../words-trend.ts';

interface TrendProps {
  standard: Standard;
  trend: Trend;
}

/** Nothing where there is one period only. */
export function TrendSection({ standard, trend: { series } }: TrendProps) {
  if (series.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{own.title}</h2>
      <p class="govuk-body">{own.lede}</p>
      {series.map((one, at) => (
        <OneSeries standard={standard} series={one} id={`trend-${at}`} />
      ))}
    </section>
  );
}

interface OneSeriesProps {
  standard: Standard;
  series: Series;
  id: string;
}

function OneSeries({ standard, series: { indicator, band, points }, id }: OneSeriesProps) {
  const told = toldPoints(standard, points);
  const [first] = told;
  if (!first) return null;
  const form = words.forms[indicator.form];
  const group = [first.group, ...(band === null ? [] : [band])].join(', ');
  const characteristic = first.telling.characteristic;
  const change = lastChange(points);
  const at = (point: TrendPoint) => {
    const one = told[points.indexOf(point)];
    return { period: point.period, value: one?.value ?? '', interval: one?.interval ?? '' };
  };
  const measure = measureOf(indicator.form);
  return (
    <Picture
      title={own.by(group, form)}
      headingLevel={3}
      note={change && changeWords(change.change, { before: at(change.before), now: at(change.now) }, characteristic)}
      picture={
        <Intervals
          id={id}
          title={own.by(group, form)}
          rows={points.map(({ period, figure: { value, lower, upper } }, index) => ({
            ...{ label: period, value, low: lower, high: upper },
            text: told[index]?.value || words.states[points[index]?.figure.state ?? 'not-collected'],
          }))}
          equal={{ value: measure === 'ratio' ? 1 : 0, text: own.equal[measure] }}
          logarithmic={measure === 'ratio'}
        />
      }
      table={<Numbers caption={own.caption(group, form)} points={points} told={told} characteristic={characteristic} />}
      tablePlace="below"
    />
  );
}

const toldPoints = (standard: Standard, points: readonly TrendPoint[]): ToldFigure[] =>
  toldFigures(
    standard,
    points.map(({ figure }) => figure),
  );

interface NumbersProps {
  caption: string;
  points: readonly TrendPoint[];
  told: readonly ToldFigure[];
  characteristic: string;
}

function Numbers({ caption, points, told, characteristic }: NumbersProps) {
  const { period, value, interval, of, note } = own.columns;
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={[period, value, interval, of, note].map((text) => ({ text }))}
        rows={points.map((point, at) => [
          { text: point.period },
          { text: told[at]?.value || words.states[point.figure.state] },
          { text: told[at]?.interval ?? '' },
          { text: told[at]?.counts ?? '' },
          {
            text:
              point.breaks.length === 0
                ? ''
                : own.broken(point.breaks.map((one) => breaks[one](characteristic)).join(', and ')),
          },
        ])}
      />
    </ScrollRegion>
  );
}

/** Where the newest figure is too few: several years counted together. */
export function PooledSection({ standard, trend: { pooled } }: TrendProps) {
  if (pooled.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{pooling.title}</h2>
      <p class="govuk-body">{pooling.lede}</p>
      {toldFigures(
        standard,
        pooled.flatMap(({ pooled: { periods, figures } }) =>
          figures.map((figure) => ({ ...figure, unit: periods.join(' + ') })),
        ),
      ).map(({ figure, telling, state }) => (
        <p class="govuk-body">
          {figureSentence(figure, telling)} {state === 'too-few' && pooling.still}
        </p>
      ))}
    </section>
  );
}
