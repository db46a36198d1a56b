import { capital } from '#platform/kernel';
import { Intervals, Figure as Picture, ScrollRegion, StatusTag, Table, type Tone } from '#platform/views';
import { roundDecimal } from '../../domain/statistics/decimal.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { numbered } from '../figure-text.ts';
import { tones } from '../show-standard/view.tsx';
import { words } from '../words.ts';
import { releasedWords } from '../words-released.ts';
import type { Brief, JudgedFigure } from './presenter.ts';

const own = releasedWords.brief;

const verdictTones: Record<Verdict, Tone> = { adverse: 'late', different: 'good', unclear: 'quiet' };

/** What a figure says by its interval, or why it says nothing. */
export function says({ verdict, state }: JudgedFigure) {
  if (verdict) return StatusTag({ word: own.verdicts[verdict], tone: verdictTones[verdict] });
  return state === 'shown' || state === 'entered' ? '' : StatusTag({ word: words.states[state], tone: tones[state] });
}

/** Ratios, or differences, with their whiskers. */
export function Comparisons({ picture: { title, measure, rows, left } }: { picture: NonNullable<Brief['picture']> }) {
  const isRatio = measure === 'ratio';
  const [from, to] = rows[0]?.telling.indicator.parity ?? [0, 0];
  const band = { from, to, text: words.figure.band(roundDecimal(from, 2), roundDecimal(to, 2)) };
  return (
    <section class="app-report__section">
      <Picture
        title={title}
        note={[own.pictureNote, ...(left > 0 ? [own.left(left)] : [])].join(' ')}
        picture={
          <Intervals
            id="comparisons"
            title={title}
            size="page"
            rows={rows.map((one) => ({
              ...{ value: one.figure.value, low: one.figure.lower, high: one.figure.upper },
              label: labelOf(one, rows),
              text: one.value || words.states[one.state],
            }))}
            equal={isRatio ? { value: 1, text: words.figure.equalRatio } : { value: 0, text: words.figure.equalPoints }}
            logarithmic={isRatio}
            {...(isRatio ? { band } : {})}
          />
        }
        table={<Numbers rows={rows} />}
        {...(isRatio ? { source: words.figure.bandNote } : {})}
      />
    </section>
  );
}

/** "3. Enter the formal disciplinary process, Adults (worse above 1)"; the title, where two would read alike. */
function labelOf({ figure, telling: { indicator }, unit }: JudgedFigure, among: readonly JudgedFigure[]): string {
  const isAlone = among.every(
    ({ telling: { indicator: other } }) => other.to !== indicator.to || other.number === indicator.number,
  );
  const what = capital(isAlone && indicator.to ? indicator.to : indicator.title);
  const where = figure.unit === null ? '' : `, ${unit}`;
  const worse = indicator.adverse ? ` (${own.worse[indicator.adverse]} ${figure.measure === 'ratio' ? 1 : 0})` : '';
  return `${numbered(figure.indicator)}${what}${where}${worse}`;
}

function Numbers({ rows }: { rows: readonly JudgedFigure[] }) {
  const { figure, unit, value, interval, of } = words.standard.columns;
  return (
    <ScrollRegion label={own.tableCaption}>
      <Table
        caption={own.tableCaption}
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={[figure, unit, value, interval, of, words.figure.others, own.says].map((text) => ({ text }))}
        rows={rows.map((one) => [
          { text: `${numbered(one.figure.indicator)}${one.name}` },
          ...[one.unit, one.value || words.states[one.state], one.interval, one.counts, one.others].map((text) => ({
            text,
          })),
          { text: one.verdict ? own.verdicts[one.verdict] : words.states[one.state] },
        ])}
      />
    </ScrollRegion>
  );
}
