import type { Standard } from '../../domain/definition.ts';
import type { Figure, State } from '../../domain/figure.ts';
import { type Verdict, verdictOf } from '../../domain/verdict.ts';
import { type ToldFigure, toldFigures } from '../show-standard/presenter.ts';
import { claimWords } from '../words-figures.ts';
import { releasedWords } from '../words-released.ts';

const own = releasedWords.brief;
const adverseSentences = 3;
const mostDrawn = 12;

export interface JudgedFigure extends ToldFigure {
  verdict: Verdict | null;
}

/** What a publication says, for somebody who has two minutes. */
export interface Brief {
  /** At most five: what is clearly bad first, then what is not clear, then what is missing. */
  sentences: string[];
  /** The comparisons to draw, null where there are none. */
  picture: { title: string; measure: 'ratio' | 'points'; rows: JudgedFigure[]; left: number } | null;
  told: JudgedFigure[];
}

export function briefOf(standard: Standard, figures: readonly Figure[]): Brief {
  const told = toldFigures(standard, figures).map((one) => ({
    ...one,
    verdict: verdictOf(one.figure, one.telling.indicator),
  }));
  return { sentences: sentencesOf(told), picture: pictureOf(told), told };
}

function sentencesOf(told: readonly JudgedFigure[]): string[] {
  const by = Map.groupBy(told, ({ verdict }) => verdict);
  const adverse = by.get('adverse') ?? [];
  const [unclear, different] = [by.get('unclear')?.length ?? 0, by.get('different')?.length ?? 0];
  const compared = adverse.length + unclear + different;
  const said = adverse.length > adverseSentences ? adverseSentences - 1 : adverse.length;
  const group = groupOf(told);
  return [
    ...adverse.slice(0, said).map(({ figure, telling }) => claimWords(figure, telling)),
    ...(said < adverse.length ? [own.moreAdverse(adverse.length - said, group)] : []),
    ...(compared === 0 ? [own.nothingCompared] : []),
    ...(compared > 0 && adverse.length === 0 ? [own.noneAdverse(group)] : []),
    ...(unclear + different > 0 ? [own.unclear(unclear, different, compared)] : []),
    own.missing(told.length, missingOf(told)) + leftOutOf(told),
  ];
}

function missingOf(told: readonly JudgedFigure[]): [State, number][] {
  const states: State[] = ['suppressed', 'too-few', 'not-collected', 'not-calculable'];
  return states
    .map((state): [State, number] => [state, told.filter((one) => one.state === state).length])
    .filter(([, count]) => count > 0);
}

function leftOutOf(told: readonly JudgedFigure[]): string {
  const without = told.filter(({ figure }) => figure.leftOut.length > 0);
  const names = [...new Set(without.flatMap(({ figure }) => figure.leftOut))];
  return names.length === 0 ? '' : own.leftOut(without.length, names);
}

/** The group that all figures are about, or words for several. */
function groupOf(told: readonly JudgedFigure[]): string {
  const groups = new Set(
    told.flatMap(({ verdict, figure, telling: { labelOf, indicator } }) => {
      if (verdict === null) return [];
      return indicator.categories.field === 'sex' ? labelOf(figure.group) : own.people(labelOf(figure.group));
    }),
  );
  return groups.size === 1 ? ([...groups][0] ?? '') : own.severalGroups;
}

const weight: Record<Verdict, number> = { adverse: 0, different: 1, unclear: 2 };

/** Ratios, else differences. Where there are too many to draw, the clear ones. */
function pictureOf(told: readonly JudgedFigure[]): Brief['picture'] {
  for (const measure of ['ratio', 'points'] as const) {
    const measured = told.filter(({ figure, state }) => figure.measure === measure && state !== 'not-collected');
    const judged = measured.filter(({ verdict }) => verdict !== null);
    if (judged.length === 0) continue;
    const rank = ({ verdict }: JudgedFigure) => (verdict ? weight[verdict] : 3);
    const rows = measured.length <= mostDrawn ? measured : judged.toSorted((a, b) => rank(a) - rank(b));
    const adverse = judged.filter(({ verdict }) => verdict === 'adverse').length;
    const title = own.picture(adverse, judged.length, measure, groupOf(judged));
    return { title, measure, rows: rows.slice(0, mostDrawn), left: measured.length - Math.min(rows.length, mostDrawn) };
  }
  return null;
}
