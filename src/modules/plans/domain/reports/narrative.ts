/** What somebody wrote in one section of a report, beside its figures. */
export interface Narrative {
  section: string;
  /** 0: nobody has written here. */
  version: number;
  text: string;
  /** Each figure of the section, as it was when this was written. */
  figures: Record<string, number>;
  at: Date;
  by: string;
}

export interface Differing {
  key: string;
  was: number;
  /** Null: the report no longer has it. */
  is: number | null;
}

/** The figures that are not what they were when the text was written. */
export const differingFigures = (
  { figures }: Pick<Narrative, 'figures'>,
  now: Readonly<Record<string, number>>,
): Differing[] =>
  Object.entries(figures).flatMap(([key, was]) => (now[key] === was ? [] : [{ key, was, is: now[key] ?? null }]));
