import type { Day } from '../../../platform/kernel/day.ts';

/** What will show whether an outcome came about. */
export const evaluationTools = ['survey', 'workforce-data', 'feedback', 'other'] as const;
export type EvaluationTool = (typeof evaluationTools)[number];

export const findingKinds = ['reading', 'quote'] as const;

/** Something a plan is expected to bring about. */
export interface Outcome {
  id: string;
  planId: string;
  text: string;
  tools: EvaluationTool[];
  /** The tools in the plan's own words. */
  toolsText: string;
  /** How often they are used, in words. */
  rhythm: string;
  /** Who agrees what was found. */
  agreedBy: string;
  version: number;
  /** Newest first. */
  findings: OutcomeFinding[];
}

/** What a tool showed on a day: a reading, or what somebody said. */
export interface OutcomeFinding {
  tool: EvaluationTool;
  kind: (typeof findingKinds)[number];
  text: string;
  source: string;
  foundOn: Day;
  at: Date;
  by: string;
}

export interface Lesson {
  text: string;
  at: Date;
  by: string;
}

/** The tools in use, each with the places of its outcomes in the list. */
export const outcomesByTool = (outcomes: readonly Pick<Outcome, 'tools'>[]): { tool: EvaluationTool; of: number[] }[] =>
  evaluationTools.flatMap((tool) => {
    const of = outcomes.flatMap(({ tools }, at) => (tools.includes(tool) ? [at] : []));
    return of.length > 0 ? [{ tool, of }] : [];
  });
