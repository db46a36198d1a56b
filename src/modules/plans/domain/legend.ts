import type { Day } from '../../../platform/kernel/day.ts';
import type { StatusCode } from './import/proposal.ts';

/** How an action stands, worked out from its status and dates. A legend gives each a word of the plan's own. */
export const situations = [
  'planned',
  'not-started-late',
  'in-progress',
  'in-progress-late',
  'completed',
  'stopped',
] as const;

export type Situation = (typeof situations)[number];

/** How a rating's tag looks. The word decides; the colour only helps. */
export type Colour = 'red' | 'amber' | 'green' | 'blue' | 'grey';

export interface LegendEntry {
  /** Stable within the plan, such as `amber`. */
  code: string;
  word: string;
  meaning: string;
  colour: Colour;
  /** Proposed for actions in these situations; none: only a person gives it. */
  situations: Situation[];
}

export interface Standing {
  status: StatusCode;
  startsOn: Day | null;
  dueOn: Day | null;
}

/**
 * Null: nothing is known. An action that nobody reported on counts as not started once a date is known; without a
 * date it has no data, and that is not the same as planned.
 */
export function situationOf({ status, startsOn, dueOn }: Standing, today: Day): Situation | null {
  if (status === 'completed' || status === 'stopped') return status;
  const overdue = dueOn !== null && dueOn < today;
  if (status === 'in-progress') return overdue ? 'in-progress-late' : 'in-progress';
  if (overdue || (startsOn !== null && startsOn < today)) return 'not-started-late';
  return status === 'planned' || startsOn !== null || dueOn !== null ? 'planned' : null;
}

/** Late: a date has passed that should not have, whatever the plan calls it. */
export const isLate = (standing: Standing, today: Day): boolean =>
  situationOf(standing, today)?.endsWith('-late') ?? false;

/** The entry that the legend's rule proposes; null where nothing is known or the legend has no word for it. */
export function proposeRating(legend: readonly LegendEntry[], standing: Standing, today: Day): LegendEntry | null {
  const situation = situationOf(standing, today);
  if (situation === null) return null;
  const exact = legend.find((entry) => entry.situations.includes(situation));
  if (exact || situation !== 'in-progress-late') return exact ?? null;
  return legend.find((entry) => entry.situations.includes('in-progress')) ?? null;
}

export interface Rating {
  entry: LegendEntry | null;
  /** What the rule says, when a person decided otherwise. */
  proposed: LegendEntry | null;
  decided: boolean;
}

/** The rating that stands: a person's decision, else the proposal. */
export function rate(
  legend: readonly LegendEntry[],
  action: Standing & { decision: { code: string } | null },
  today: Day,
): Rating {
  const proposed = proposeRating(legend, action, today);
  const decision = action.decision && legend.find(({ code }) => code === action.decision?.code);
  return decision ? { entry: decision, proposed, decided: true } : { entry: proposed, proposed, decided: false };
}
