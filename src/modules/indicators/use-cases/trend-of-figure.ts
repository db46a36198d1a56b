import { categorySet, isUnknown, lineOf } from '#modules/classifications';
import { answersByPeriod, type CountQuestion, type PeriodAnswers, type Questions } from '#modules/equality-data';
import type { Scope } from '#platform/database';
import { askAll } from '../domain/ask.ts';
import type { Indicator, Standard } from '../domain/definition.ts';
import { enteredByPeriod } from '../domain/entered.ts';
import { exactly } from '../domain/given-answers.ts';
import { answersTo, makeFigures } from '../domain/make-figures.ts';
import {
  type Basis,
  type PeriodAnswer,
  type PeriodFigures,
  type Pooled,
  pool,
  type Series,
  seriesOf,
} from '../domain/trend.ts';
import { listEnteredFigures } from '../store/entered-figure-reader.ts';

export interface Trend {
  series: Series[];
  pooled: { indicator: Indicator; pooled: Pooled }[];
}

/**
 * Some indicators through the periods of the releases, each worked out with the definition as it stands today, and
 * years counted together where the newest is too few. Exact figures: the caller asks for `equality-data:see-exact` and
 * records the look.
 */
export async function trendOfFigure(
  scope: Scope,
  { code }: Standard,
  indicators: readonly Indicator[],
): Promise<Trend> {
  const questions = askAll(indicators, null);
  const bases = new Map(indicators.map((indicator) => [indicator, baseQuestions(indicator)]));
  const asked = [...bases.values()].flat();
  const given = await answersByPeriod(scope, {
    counts: [...questions.counts, ...asked],
    values: questions.values,
    pay: questions.pay,
  } as Omit<Questions, 'asAt'>);
  const entries = await listEnteredFigures(scope, code);
  const trend: Trend = { series: [], pooled: [] };
  for (const indicator of indicators) {
    const own = (bases.get(indicator) ?? []).map((one) => questions.counts.length + asked.indexOf(one));
    const periods = given.flatMap((one) => ofPeriod(indicator, questions, one, own));
    const entered = enteredByPeriod(indicator, entries).map(
      ({ period, figures }): PeriodFigures => ({
        period,
        figures,
        basis: enteredBasis(figures[0]?.enteredFrom?.source),
      }),
    );
    trend.series.push(...seriesOf(indicator, periods.length > 0 ? periods : entered));
    const pooled = indicator.form === 'ratio' || indicator.form === 'percent' ? pool(periods) : null;
    if (pooled) trend.pooled.push({ indicator, pooled });
  }
  return trend;
}

/** Two surveys that differ in their year alone are the same source. */
const enteredBasis = (source = ''): Basis => ({
  ...{ source: source.replace(/\d+/g, '').trim().toLowerCase(), base: '', depth: null },
});

/** What tells on which people a figure rests: the raw categories of each source, and fields that leave people out. */
function baseQuestions({ sources, categories }: Indicator): CountQuestion[] {
  return sources.flatMap(({ denominator: { kind, where, except } }) => {
    const by = [categories.field, ...Object.keys(except).map((field) => ({ field, optional: true }))];
    return [{ kind, where, by } as CountQuestion];
  });
}

/** The figures of a period by the first source that its data can answer; none where none can. */
function ofPeriod(
  indicator: Indicator,
  questions: ReturnType<typeof askAll>,
  given: PeriodAnswers,
  bases: readonly number[],
): PeriodAnswer[] {
  const answers = answersTo(questions, exactly({ ...given, counts: given.counts.slice(0, questions.counts.length) }));
  for (const [at, source] of indicator.sources.entries()) {
    const asked = { ...indicator, sources: [source] };
    const figures = makeFigures(asked, answers, null);
    if (figures.every(({ state }) => state === 'not-collected')) continue;
    const base = given.counts[bases[at] ?? -1];
    const rows = base?.state === 'counted' ? base.rows : [];
    const fields = Object.keys(source.denominator.except).filter((_, index) =>
      rows.some(({ key }) => key[1 + index] !== 'not-collected'),
    );
    const depth = depthOf(
      indicator.categories.field,
      rows.map(({ key }) => key[0] ?? ''),
    );
    const { period } = given;
    return [{ period, figures, asked, answers, basis: { source: String(at), base: fields.join(' '), depth } }];
  }
  return [];
}

/** How many categories hold the finest one that occurs. */
function depthOf(field: string, codes: readonly string[]): number | null {
  const set = categorySet(field);
  if (!set) return null;
  return Math.max(0, ...codes.filter((code) => !isUnknown(code)).map((code) => lineOf(set, code).length));
}
