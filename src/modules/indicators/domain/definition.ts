/** People or events of one kind, as `equality-data` counts them. */
export interface Population {
  kind: string;
  /** Only these codes of these fields; a file without the field does not answer. */
  where: Readonly<Record<string, readonly string[]>>;
  /** Not these codes; a file without the field answers all the same. */
  except: Readonly<Record<string, readonly string[]>>;
}

/** Who is set against whom. */
export interface Categories {
  field: string;
  cut: string;
  /** A category of the cut; `others` for all known ones but the comparator; `each` for every one by itself. */
  group: string;
  comparator: string | null;
}

/**
 * How a figure is worked out:
 * - `share`: the group in per cent of everybody, unknown ones too, in each band;
 * - `percent`: of the group (and of the comparator), how many in a hundred;
 * - `ratio`: the percent of one divided by that of the other;
 * - `difference`: the group's share of the numerator less its share of the denominator, in percentage points;
 * - `disparity`: the race disparity ratio between tiers of pay;
 * - `declaration`: whose category is known, in per cent of everybody;
 * - `mean-gap`, `median-gap`, `quarters`, `with-pay`: of a measure such as hourly pay;
 * - `entered`: a figure that is made elsewhere.
 */
export const forms = [
  'share',
  'percent',
  'ratio',
  'difference',
  'disparity',
  'declaration',
  'mean-gap',
  'median-gap',
  'quarters',
  'with-pay',
  'entered',
] as const;

export type Form = (typeof forms)[number];

export type Band = string | { field: string; edges: readonly number[] };

/** One figure family of a standard. An indicator that is given in two forms has two. */
export interface Indicator {
  number: string;
  /** Which of several figures of the indicator; the form where nothing else is said. */
  part: string;
  title: string;
  form: Form;
  categories: Categories;
  /** The group divided by (or less) the comparator, or the other way round, by codes. Null where nothing is compared. */
  direction: { first: string; sign: '÷' | '−'; second: string } | null;
  /** On which side of 1 (or 0) the figure is bad for the group. */
  adverse: 'below' | 'above' | null;
  /** What the people are called: "applicants". */
  people: string;
  /** What was likely: "be appointed from shortlisting". */
  to: string;
  /** What they did: "were appointed from shortlisting". */
  did: string;
  /** From the best source to the next: the first that the data can answer is taken. */
  sources: readonly { numerator: Population; denominator: Population }[];
  /** From the finest to the coarsest: the first that the data has is taken. */
  bands: readonly (readonly Band[])[];
  /** Bands that are shown as one, by their names in plain text. */
  merge: Readonly<Record<string, readonly string[]>>;
  measure: string | null;
  /** A ratio within is at parity. A screening rule. */
  parity: readonly [number, number];
  /** No figure below so many people in a group, or so many events (or non-events) in both groups together. */
  minimum: { of: number; events: number };
  places: number;
  /** The survey or register that the standard takes the figure from: it is entered. */
  takenElsewhere: string | null;
  /** What nobody has confirmed yet. */
  toConfirm: string | null;
  source: string;
}

/** A standard, as a file of `definitions/` gives it. */
export interface Standard {
  code: string;
  title: string;
  source: string;
  /** What the categories are called: short for directions, as an adjective in sentences. */
  words: Readonly<Record<string, { short: string; label: string }>>;
  /** The policies by which small counts are hidden: for everybody who signs in, and to publish. */
  disclosure: { inside: string; public: string };
  indicators: readonly Indicator[];
}

/** What a figure of the form is counted in. */
export const measureOf = (form: Form): 'ratio' | 'percent' | 'points' =>
  form === 'ratio' || form === 'disparity' ? 'ratio' : form === 'difference' ? 'points' : 'percent';
