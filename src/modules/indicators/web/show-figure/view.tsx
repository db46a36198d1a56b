import type { ComponentChildren } from 'preact';
import { Intervals, Figure as Picture, RecordPage, ScrollRegion, SummaryList, Table } from '#platform/views';
import { type Indicator, measureOf, type Standard } from '../../domain/definition.ts';
import type { Figure } from '../../domain/figure.ts';
import { roundDecimal } from '../../domain/statistics/decimal.ts';
import type { Trend } from '../../use-cases/trend-of-figure.ts';
import { numberText } from '../figure-text.ts';
import { paths } from '../paths.ts';
import { type ToldFigure, toldFigures } from '../show-standard/presenter.ts';
import { words } from '../words.ts';
import { directionWords, figureSentence, methodWords } from '../words-figures.ts';
import { PooledSection, TrendSection } from './trend.tsx';

const own = words.figure;

interface FigureViewProps {
  standard: Standard;
  first: Indicator;
  figures: readonly Figure[];
  /** Null for released figures: each publication stands for itself. */
  trend: Trend | null;
  /** What of it is hidden, and why. */
  children?: ComponentChildren;
}

/** One indicator, exact or as it was released. */
export function FigureView({ standard, first, figures, trend, children }: FigureViewProps) {
  const told = toldFigures(standard, figures);
  const forms = Map.groupBy(told, ({ telling }) => telling.indicator);
  return (
    <RecordPage
      title={`${first.number}. ${first.title}`}
      summary={<SummaryList rows={summaryOf([...forms.keys()], told)} />}
    >
      <section>
        <h2 class="govuk-heading-m">{own.what}</h2>
        {told.map(({ figure, telling }) => (
          <p class="govuk-body">{figureSentence(figure, telling)}</p>
        ))}
      </section>
      {[...forms].map(([indicator, of], at) => (
        <OneForm indicator={indicator} told={of} id={`figure-${at}`} />
      ))}
      {trend && <PooledSection standard={standard} trend={trend} />}
      {trend && <TrendSection standard={standard} trend={trend} />}
      {children}
    </RecordPage>
  );
}

function summaryOf(indicators: readonly Indicator[], told: readonly ToldFigure[]) {
  const directions = indicators.map((one) => {
    const telling = told.find(({ telling: { indicator } }) => indicator === one)?.telling;
    return telling ? directionWords(one, telling) : '';
  });
  const methods = new Set(told.map(({ figure }) => figure.method).filter((method) => method !== 'none'));
  const toConfirm = [...new Set(indicators.flatMap((one) => one.toConfirm ?? []))].join(' ');
  return [
    { key: own.direction, value: [...new Set(directions)].join('; ') },
    {
      key: own.method,
      value: (
        <a class="govuk-link" href={`${paths.methods()}#${[...methods][0] ?? ''}`}>
          {[...methods].map((method) => methodWords[method]).join('; ') || own.none}
        </a>
      ),
    },
    { key: own.source, value: indicators[0]?.source ?? '' },
    ...(toConfirm ? [{ key: own.toConfirm, value: toConfirm }] : []),
  ];
}

interface OneFormProps {
  indicator: Indicator;
  told: readonly ToldFigure[];
  id: string;
}

function OneForm({ indicator, told, id }: OneFormProps) {
  const drawn = told.filter(({ figure }) => figure.lower !== null && figure.upper !== null);
  const form = words.forms[indicator.form].toLowerCase();
  const table = <Numbers told={told} caption={own.tableCaption(form)} />;
  if (drawn.length === 0) return table;
  const measure = measureOf(indicator.form);
  const [from, to] = indicator.parity;
  const band =
    measure === 'ratio' ? { from, to, text: own.band(roundDecimal(from, 2), roundDecimal(to, 2)) } : undefined;
  const equal = { ratio: own.equalRatio, points: own.equalPoints, percent: own.equalPercent }[measure];
  return (
    <Picture
      title={own.picture(form)}
      note={own.pictureNote}
      picture={
        <Intervals
          id={id}
          title={`${indicator.title}: ${form}`}
          rows={drawn.map((one) => ({ ...endsOf(one), label: labelOf(one, told), text: one.value }))}
          equal={{ value: measure === 'ratio' ? 1 : 0, text: equal }}
          logarithmic={measure === 'ratio'}
          {...(band ? { band } : {})}
        />
      }
      table={table}
      tablePlace="below"
      {...(band ? { source: own.bandNote } : {})}
    />
  );
}

const endsOf = ({ figure: { value, lower, upper } }: ToldFigure) => ({ value, low: lower, high: upper });

/** What tells a figure from its neighbours: band, group, unit. */
function labelOf(one: ToldFigure, among: readonly ToldFigure[]): string {
  const telling = [
    ({ figure: { band } }: ToldFigure) => band ?? words.standard.all,
    ({ group }: ToldFigure) => group,
    ({ unit }: ToldFigure) => unit,
  ].filter((of) => among.some((other) => of(other) !== of(one)));
  return telling.map((of) => of(one)).join(', ') || one.group;
}

function Numbers({ told, caption }: { told: readonly ToldFigure[]; caption: string }) {
  const { columns } = words.standard;
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={[columns.group, columns.value, columns.interval, columns.of, own.others, own.unknown, own.closes].map(
          (text) => ({
            text,
          }),
        )}
        rows={told.map((one) => [
          { text: labelOf(one, told) },
          { text: one.value || words.states[one.state] },
          { text: one.interval },
          { text: one.counts },
          { text: one.others },
          { text: numberText(one.figure, 'unknown') },
          { text: numberText(one.figure, 'toClose', String) },
        ])}
      />
    </ScrollRegion>
  );
}
