import { day, form, lines, recordId, text, type Values } from '#platform/forms';
import { leadNamed } from '../../domain/plan.ts';
import type { DecisionKind } from '../../domain/reviews.ts';
import type { Decision } from '../../use-cases/record-in-review.ts';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.decide;

/** Which of them are asked for follows from the kind of decision. */
const fields = {
  text: text({ required: own.enterText, most: 5000 }),
  actionId: recordId(),
  newAction: text({ most: 5000 }),
  groupId: recordId(),
  leads: lines({ most: 2000 }),
  dueOn: day(),
  measures: lines({ most: 5000 }),
};

export const decideForm = form(fields);

type Given = Values<typeof fields>;

/** What is wrong for a decision of that kind, at its field. */
export function faultOf(kind: DecisionKind, { actionId, newAction, dueOn, measures }: Given) {
  if ((kind === 'revised' || kind === 'stopped') && !actionId) return { actionId: own.chooseAction };
  if (kind === 'new-action' && newAction === '') return { newAction: own.enterNewAction };
  return kind === 'revised' && !dueOn && measures.length === 0 ? { dueOn: own.nothingNew } : null;
}

export function decisionIn(kind: DecisionKind, given: Given, origin: { label: string; href: string }): Decision {
  const { text, groupId, newAction, dueOn, measures } = given;
  const actionId = given.actionId ?? '';
  switch (kind) {
    case 'note':
      return { kind, text };
    case 'new-action': {
      const leads = given.leads.map((label) => leadNamed(label));
      return { kind, text, action: { groupId, text: newAction, leads, dueOn }, origin };
    }
    case 'revised':
      return { kind, text, actionId, dueOn, measures };
    case 'stopped':
      return { kind, text, actionId };
  }
}
