import { withQuery } from '#platform/http';
import { formatDay, Register, RegisterTable, Select, StatusTag, type Tone, WarningText } from '#platform/views';
import { breakdowns } from '../../domain/ask.ts';
import { enterable } from '../../domain/entered.ts';
import type { Figure, State } from '../../domain/figure.ts';
import { openFacts } from '../../use-cases/confirm-fact.ts';
import type { Swapped } from '../../use-cases/last-return.ts';
import { type Asked, queryOf } from '../asked.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { recipientWords } from '../words-recipients.ts';
import { releasedWords } from '../words-released.ts';
import { swappedWords, type ToldFigure, toldFigures } from './presenter.ts';

const own = words.standard;

export const tones: Record<State, Tone> = {
  shown: 'good',
  entered: 'good',
  suppressed: 'quiet',
  'too-few': 'watch',
  'not-calculable': 'quiet',
  'not-collected': 'quiet',
};

interface StandardProps {
  asked: Asked;
  figures: Figure[];
  swapped: Swapped | null;
  maySettle: boolean;
  mayEnter: boolean;
  mayRelease: boolean;
  mayGive: boolean;
}

export function StandardView({ asked, figures, swapped, maySettle, mayEnter, mayRelease, mayGive }: StandardProps) {
  const { standard, by } = asked;
  const told = toldFigures(standard, figures);
  const { figure, unit, group, value, interval, of, state } = own.columns;
  return (
    <Register
      title={standard.title}
      lede={own.source(standard.source)}
      filters={{
        action: paths.standard(),
        clearHref: withQuery(paths.standard(), { standard: standard.code }),
        fields: filters(asked),
        place: 'top',
      }}
      exports={[
        { text: own.csv, href: withQuery(paths.download(), queryOf(asked)) },
        ...(standard.code === 'gender-pay-gap' ? [{ text: own.payGapReturn, href: paths.payGapReturn() }] : []),
      ]}
    >
      <WarningText>{own.exact}</WarningText>
      {swapped && <WarningText>{swappedWords(swapped)}</WarningText>}
      <RestsOn {...{ asked, maySettle, mayEnter, mayRelease, mayGive }} />
      <RegisterTable
        caption={standard.title}
        whenEmpty={<p class="govuk-body">{own.nothing}</p>}
        columns={[
          { text: figure },
          ...(by ? [{ text: unit }] : []),
          { text: group },
          { text: value, numeric: true },
          { text: interval, unbroken: true },
          { text: of, unbroken: true },
          { text: state },
        ]}
        rows={told.map((one) => ({ cells: cellsOf(one, asked) }))}
      />
    </Register>
  );
}

/** Something that nobody has confirmed yet. */
export const ToConfirm = ({ what, standard, mayConfirm }: { what: string; standard: string; mayConfirm: boolean }) => (
  <p class="govuk-body">
    {own.toConfirm(what)}{' '}
    {mayConfirm && (
      <a class="govuk-link" href={withQuery(paths.confirm(), { standard })}>
        {own.confirm}
      </a>
    )}
  </p>
);

/** What is to be confirmed, what was, and what else may be done with the figures. */
function RestsOn({ asked, maySettle, mayEnter, mayRelease, mayGive }: Omit<StandardProps, 'figures' | 'swapped'>) {
  const { standard } = asked;
  return (
    <>
      {openFacts(standard).map((what) => (
        <ToConfirm what={what} standard={standard.code} mayConfirm={maySettle} />
      ))}
      {asked.confirmed.map(({ fact, basis, confirmedAt, confirmedBy }) => (
        <p class="govuk-body">
          {fact} {own.confirmed(confirmedBy, formatDay(confirmedAt), basis)}
        </p>
      ))}
      {mayRelease && (
        <p class="govuk-body">
          <a class="govuk-link" href={withQuery(paths.release(), { standard: standard.code })}>
            {releasedWords.release.link}
          </a>
        </p>
      )}
      {mayGive && (
        <p class="govuk-body">
          <a class="govuk-link" href={withQuery(paths.give(), queryOf(asked))}>
            {recipientWords.give.link}
          </a>
        </p>
      )}
      {mayEnter && enterable(standard).length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={withQuery(paths.entered(), { standard: standard.code })}>
            {own.enter}
          </a>
        </p>
      )}
    </>
  );
}

const cellsOf = (one: ToldFigure, asked: Asked) => [
  <a class="govuk-link" href={figureHref(one, asked)}>
    {one.figure.indicator}. {one.name}
    <span class="govuk-visually-hidden">
      , {words.forms[one.telling.indicator.form]}, {one.group}, {one.unit}
    </span>
  </a>,
  ...(asked.by ? [one.unit] : []),
  one.group,
  one.value,
  one.interval,
  one.counts,
  <StatusTag word={words.states[one.state]} tone={tones[one.state]} />,
];

const figureHref = ({ figure }: ToldFigure, asked: Asked): string =>
  withQuery(paths.figure(), { ...queryOf(asked), number: figure.indicator });

function filters({ standard, by, cut }: Asked) {
  return (
    <>
      <input type="hidden" name="standard" value={standard.code} />
      <Select
        id="by"
        name="by"
        label={{ text: own.by }}
        value={by ?? ''}
        items={[
          { value: '', text: own.whole },
          ...breakdowns.map((one) => ({ value: one, text: words.breakdowns[one] })),
        ]}
      />
      {standard.indicators.some(({ categories }) => categories.field === 'ethnic-group') && (
        <Select
          id="cut"
          name="cut"
          label={{ text: own.cut }}
          value={cut ?? ''}
          items={[
            { value: '', text: own.binary },
            { value: 'white-british', text: own.whiteBritish },
          ]}
        />
      )}
    </>
  );
}
