import { addMonths } from './calendar.ts';
import type { Draft } from './draft.ts';
import { bodiesOf } from './facts/bodies.ts';
import { calendarRules } from './facts/calendar-rules.ts';
import { type CharacteristicFact, characteristicFacts } from './facts/characteristics.ts';
import { type FactSource, factSource } from './facts/fact-source.ts';
import { type HorizonFact, horizonDays, horizonFacts } from './facts/horizons.ts';
import { legendFacts } from './facts/legend.ts';
import { type ListFact, metricLists, outcomeLists } from './facts/lists.ts';
import { type CommitmentFact, commitmentFacts, figureFacts, reviewCycleFacts } from './facts/promises.ts';
import { type LegendFact, type RatingFacts, ratingFacts } from './facts/ratings.ts';
import { coverDate, type RoleFact, roleFacts, type SignOffFact, signOffFact } from './facts/roles.ts';
import { type TitleFacts, titleFacts } from './facts/title.ts';
import type { FlatSource } from './flat-source.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import type { Piece } from './pieces.ts';
import type { SourcePart } from './source-tables.ts';
import type { CalendarRules } from './time-expressions.ts';
import { type Horizon, sameWord } from './timescale.ts';

/** What the document says about itself as a whole. */
export type DocumentFacts = {
  source: FactSource;
  title: TitleFacts;
  bodies: Piece[];
  horizonFacts: HorizonFact[];
  horizons: Horizon[];
  anchor: string | null;
  /** A day in the financial year that "by the end of the year" means, where nothing bears a date. */
  yearAnchor: string | null;
  rules: CalendarRules;
  characteristics: CharacteristicFact[];
  roles: RoleFact[];
  outcomes: ListFact[];
  metrics: ListFact[];
  commitments: CommitmentFact[];
  reviewCycle: Piece[];
  ratings: RatingFacts;
  signOff: SignOffFact | null;
  figures: Piece[];
};

export function documentFacts(
  flat: FlatSource,
  parts: readonly SourcePart[],
  draft: Draft,
  used: readonly Piece[],
  hints: Hints = NO_HINTS,
): DocumentFacts {
  const source = factSource(parts, flat.leaves, used);
  const title = titleFacts(source.lines);
  const signOff = signOffFact(source);
  const anchor = hints.anchor ?? signOff?.dateText ?? title.date ?? coverDate(source.pairs);
  const defined = horizonFacts(source.free);
  const outcomes = outcomeLists(source.free);
  const metrics = metricLists(source.free);
  return {
    source,
    title,
    bodies: bodiesOf(source, title.titleLines),
    horizonFacts: defined,
    horizons: withHorizonHints(
      defined.map((fact) => horizonDays(fact, anchor)),
      hints,
      anchor,
    ),
    anchor,
    yearAnchor: yearAnchor(title.period),
    rules: calendarRules(flat.leaves),
    characteristics: characteristicFacts(source.free),
    roles: roleFacts(source),
    outcomes,
    metrics,
    commitments: commitmentFacts(source.free, anchor ?? title.period?.from ?? null),
    reviewCycle: reviewCycleFacts(source.free),
    ratings: withLegend(ratingFacts(source.tables, draft.groups), legendFacts(flat.leaves)),
    signOff,
    figures: figureFacts(source.lines),
  };
}

/** A horizon that a person defined stands in place of the document's own. */
function withHorizonHints(horizons: readonly Horizon[], { horizons: told }: Hints, anchor: string | null): Horizon[] {
  const defined = told.map(({ word, from, to, months }): Horizon => {
    if (!months) return { word, from, to };
    if (!anchor) return { word, from: null, to: null };
    return {
      word,
      from: addMonths(anchor, months[0]),
      to: months[1] === null ? null : addMonths(anchor, months[1]),
    };
  });
  return [...horizons.filter(({ word }) => !defined.some((one) => sameWord(one.word, word))), ...defined];
}

/** The first year of the plan; a bare "2025" is the financial year that begins in it. */
function yearAnchor(period: TitleFacts['period']): string | null {
  if (!period) return null;
  return period.from.endsWith('-01-01') ? `${period.from.slice(0, 4)}-12-31` : period.from;
}

/** A table of counts says what its colours mean; else lines that define them do. */
function withLegend(ratings: RatingFacts, legend: LegendFact[]): RatingFacts {
  return ratings.legend.length > 0 ? ratings : { ...ratings, legend };
}

/** Every piece that a fact shows in the proposal. */
export function factPieces(facts: DocumentFacts): Piece[] {
  return [
    facts.title.title,
    ...(facts.title.period ? [facts.title.period.text] : []),
    ...facts.bodies,
    ...facts.horizonFacts.map((fact) => fact.word),
    ...facts.characteristics.map((fact) => fact.text),
    ...facts.roles.flatMap((fact) => [fact.role, fact.holder]),
    ...[...facts.outcomes, ...facts.metrics].flatMap((list) => list.items.map((item) => item.text)),
    ...facts.commitments.map((fact) => fact.text),
    ...facts.reviewCycle,
    ...facts.ratings.counts.map((count) => count.piece),
    ...facts.ratings.legend.flatMap((entry) => [entry.word, entry.meaning]),
    ...(facts.signOff ? [facts.signOff.name, facts.signOff.role ?? [], facts.signOff.date ?? []] : []),
    ...facts.figures,
  ];
}

/** Words that made structure and stand in no field. */
export function factMarks(facts: DocumentFacts): { piece: Piece; role: string }[] {
  return [
    ...facts.horizonFacts.map((fact) => ({ piece: fact.rest, role: 'horizon-definition' })),
    ...facts.ratings.marks.map((piece) => ({ piece, role: 'rating-table' })),
    ...[...facts.outcomes, ...facts.metrics].flatMap((list) => [
      { piece: list.intro, role: 'list-introduction' },
      ...list.items.map((item) => ({ piece: item.sign, role: 'list-number' })),
    ]),
    ...(facts.signOff?.labels ?? []).map((piece) => ({ piece, role: 'sign-off-label' })),
  ];
}
