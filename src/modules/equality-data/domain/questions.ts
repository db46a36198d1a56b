import type { KindCode } from './kinds.ts';
import type { Notice, SourceRefusal } from './reading.ts';
import type { Reject } from './reject.ts';

/**
 * What a figure asks of the data. Files are read and all questions of one command answered in one child process.
 *
 * A key holds one text for each dimension, in the order asked: the code of a category (`asian-indian`, `yes`), the name
 * of a unit or grade as the file writes it, a band such as `30000-70000`, or what is not known: `prefer-not-to-say`,
 * `not-stated`, `not-known` (a blank too), `not-collected` (this file has no such column), `unmapped` (a text that is no
 * category), `too-coarse` (a category that a finer cut cannot place).
 */
export type Dimension =
  | string
  /** With `optional`, data without the field answers too, with `not-collected`. */
  | { field: string; optional: true }
  | { field: string; cut: string; optional: true }
  /** A coarser cut of a category set: `{ field: 'ethnic-group', cut: '2' }` gives `white`, `bme` and the unknowns. */
  | { field: string; cut: string }
  /** The same in two: the category named, and `others` for everybody else whose category is known. */
  | { field: string; cut: string; against: string }
  /** A person with several (impairments) counts under each; otherwise they count once, as `several`. */
  | { field: string; mentions: true }
  /** A number in bands: edges 30000 and 70000 make `<30000`, `30000-70000` (70000 not within) and `>=70000`. */
  | { field: string; edges: readonly number[] }
  /** Whether it is one of some codes, or lies within one of them: `yes` or `no`. */
  | { field: string; oneOf: readonly string[] };

/** How many people, or events, of a kind, by some dimensions. */
export interface CountQuestion {
  kind: KindCode;
  /** Only these codes of these fields, such as `{ process: ['disciplinary'] }`. */
  where?: Readonly<Record<string, readonly string[]>>;
  /** Not these codes of these fields. A file without such a field answers all the same. */
  except?: Readonly<Record<string, readonly string[]>>;
  by: readonly Dimension[];
  /** Whom these are some of, where others count those: who was disciplined, of the staff. The rest are a count too. */
  among?: Pick<CountQuestion, 'kind' | 'where' | 'except'>;
}

/** Figures that somebody else published or entered, by some dimensions. No people stand behind them here. */
export interface ValueQuestion extends CountQuestion {
  kind: 'published-figures';
  measure: 'published-value';
}

/** What two groups are paid. What one person is paid never leaves this room. */
export interface PayQuestion extends Omit<CountQuestion, 'by'> {
  /** `hourly-pay`, `bonus` or `salary`. */
  measure: string;
  of: Dimension;
  group: string;
  comparator: string;
  unit: Dimension | null;
}

/** Nothing of the kind was given, or its file lacks a field that was asked for: not collected, and never nought. */
export interface NoAnswer {
  state: 'not-collected';
  kind: KindCode;
  /** The field that is lacking; null where the kind itself is. */
  field: string | null;
}

export type CountAnswer =
  | NoAnswer
  | {
      state: 'counted';
      files: string[];
      rows: { key: string[]; n: number }[];
      among?: Among<number>;
    };

/** Whom some people are of, where that is not everybody: some data do not say who is. */
export interface Among<Count> {
  rows: { key: string[]; n: Count }[];
  /** The datasets, or files, whose people are not in it. */
  leftOut: string[];
}

export type ValueAnswer = NoAnswer | { state: 'valued'; files: string[]; rows: { key: string[]; values: number[] }[] };

export type PayAnswer = NoAnswer | { state: 'paid'; files: string[]; rows: PaidUnit[] };

/** One unit, or everybody (`unit: null`). */
export interface PaidUnit {
  unit: string | null;
  group: PaidGroup;
  comparator: PaidGroup;
  /** Whose category is not known. */
  unknown: number;
  /** Both groups ranked together, lowest quarter first. */
  quarters: { group: number; comparator: number }[];
}

export interface PaidGroup {
  /** Who were paid more than nothing. */
  paid: number;
  everybody: number;
  /** Of those who were paid, in pounds; null where nobody was. */
  mean: number | null;
  median: number | null;
}

/** Counts with their totals (`Total` in a key), as anybody may see them. */
export type ProtectedCounts =
  | { state: 'not-collected'; kind: KindCode; field: string | null }
  /** `n` is null where it is hidden; a key that is not there has nobody. */
  | { state: 'counted'; rows: { key: string[]; n: number | null }[]; among?: Among<number | null> };

export type ProtectedPay =
  | { state: 'not-collected'; kind: KindCode; field: string | null }
  | {
      state: 'paid';
      rows: {
        unit: string | null;
        group: ProtectedPaid;
        comparator: ProtectedPaid;
        unknown: number | null;
        quarters: { group: number | null; comparator: number | null }[];
      }[];
    };

/** Where `paid` is hidden, so are the averages. */
export interface ProtectedPaid {
  paid: number | null;
  everybody: number | null;
  mean: number | null;
  median: number | null;
}

export interface ProtectedAnswers {
  counts: ProtectedCounts[];
  pay: ProtectedPay[];
}

export interface Questions {
  counts: readonly CountQuestion[];
  values: readonly ValueQuestion[];
  pay: readonly PayQuestion[];
  /** The day at which ages are taken, where a file names none. `YYYY-MM-DD` */
  asAt: string;
}

export interface Answers {
  /** What each file was taken for; files that could not be read say why. */
  files: FileTaken[];
  /** In the order of the questions. */
  counts: CountAnswer[];
  values: ValueAnswer[];
  pay: PayAnswer[];
}

/** What files say, as anybody may see it. */
export interface FilesProtected extends ProtectedAnswers {
  files: FileTaken[];
  values: ValueAnswer[];
  cells: number;
  /** How many of the cells. */
  hidden: number;
}

export interface FileTaken {
  file: string;
  /** Of its first table; null where it could not be read. */
  kind: KindCode | null;
  rows: number;
  /** The fields that were recognised. */
  fields: string[];
  /** Why it could not be read; the door's `fileSentences` puts this and the rest into words. */
  refusal: SourceRefusal | null;
  rejects: Reject[];
  notices: Notice[];
}
