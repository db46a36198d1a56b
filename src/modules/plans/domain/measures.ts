import type { Day } from '../../../platform/kernel/day.ts';

/** Whether what was hoped for has come about. */
export const met = ['yes', 'partly', 'no', 'too-early'] as const;
export type Met = (typeof met)[number];

/** Whose view an answer is: the lead's, or the staff voice lead's beside it. */
export type Voice = 'lead' | 'staff';

export interface MeasureAnswer {
  id: string;
  /** As the measure read when it was answered. */
  measureText: string;
  at: Date;
  by: string;
  voice: Voice;
  met: Met;
  /** A reading or a quotation. */
  reading: string;
  source: string;
  readOn: Day | null;
  /** Who it helped. */
  helped: string;
}

/** "How will we know", with what was answered, newest first. */
export interface Measure {
  id: string;
  text: string;
  answers: MeasureAnswer[];
}

/** The latest answer in a voice; null: none yet. */
export const latestAnswer = ({ answers }: Pick<Measure, 'answers'>, voice: Voice): MeasureAnswer | null =>
  answers.find((answer) => answer.voice === voice) ?? null;

/** A measure of which the lead has not yet said whether it is met. "Too early" is no answer to an action that is complete. */
export const isUnanswered = (measure: Pick<Measure, 'answers'>): boolean => {
  const answer = latestAnswer(measure, 'lead');
  return answer === null || answer.met === 'too-early';
};

/** True where the lead and the staff voice see the same measure differently. */
export function seeDifferently(measure: Pick<Measure, 'answers'>): boolean {
  const [lead, staff] = [latestAnswer(measure, 'lead'), latestAnswer(measure, 'staff')];
  return lead !== null && staff !== null && lead.met !== staff.met;
}
