import type { Day } from '../../../platform/kernel/day.ts';

/** What becomes of a review, in this order; it may be abandoned before it is signed. */
export const reviewStates = ['opened', 'prepared', 'dispatched', 'discussed', 'signed', 'abandoned'] as const;
export type ReviewState = (typeof reviewStates)[number];

export interface Review {
  id: string;
  planId: string;
  rhythmId: string;
  name: string;
  /** The due day of its rhythm that it answers. */
  dueOn: Day;
  state: ReviewState;
  cycleId: string | null;
  meetingOn: Day | null;
  /** Written beside the figures. */
  narrative: string;
  recipients: string;
  /** The plan as it was dispatched. */
  versionId: string | null;
}

/** What may come next. It may be prepared again until it is dispatched. */
const after: Record<ReviewState, readonly ReviewState[]> = {
  opened: ['prepared', 'abandoned'],
  prepared: ['prepared', 'dispatched', 'abandoned'],
  dispatched: ['discussed', 'abandoned'],
  discussed: ['signed', 'abandoned'],
  signed: [],
  abandoned: [],
};

export const mayBecome = (state: ReviewState, next: ReviewState): boolean => after[state].includes(next);

export const hasEnded = (state: ReviewState): boolean => after[state].length === 0;

/** From the dispatch to the signature papers follow, people say how things stand, and boards decide. */
export const takesRecords = (state: ReviewState): boolean => state === 'dispatched' || state === 'discussed';

/** Boards have seen it. */
export const wasDispatched = ({ versionId }: Pick<Review, 'versionId'>): boolean => versionId !== null;

/** Of what comes after the dispatch. */
export const recordKinds = ['paper', 'verbal', 'note', 'new-action', 'revised', 'stopped'] as const;
export type RecordKind = (typeof recordKinds)[number];
export const decisionKinds = ['note', 'new-action', 'revised', 'stopped'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** A name that somebody typed to sign is theirs, however it is spaced or capitalised. */
export const isSameName = (typed: string, name: string): boolean => plain(typed) === plain(name);

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
