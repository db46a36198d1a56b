import type { DraftFinding } from '../draft.ts';
import type { Finding } from '../proposal.ts';

/** What is said of a finding: what was seen and what is asked. `about` stands where {} stands. */
const MESSAGES: Record<string, string> = {
  'duplicate-item': 'This says the same as an item before it: “{}”.',
  'numbering-gap': 'The number {} does not follow the one before it: one may be missing.',
  'numbering-repeat': 'The number {} is used twice.',
  'numbering-restart': 'The numbers begin again at {}: the same number names two items.',
  'numbering-jumbled': 'The numbers of this list have slipped at “{}”.',
  'two-numbers-in-one-cell': 'One row has two numbers: {}.',
  'missing-field': 'This row has no {}, which the others have.',
  'row-shifted': 'The cells of this row stood in the wrong columns and were moved.',
  'row-truncated': 'This text stops in the middle: “{}”.',
  'undefined-horizon': '“{}” is used and never defined: say what it means.',
  'several-horizons': 'One action has several times: {}. It may be more than one action.',
  'impossible-date': 'There is no such date: {}.',
  'total-mismatch': 'The total does not equal the sum of the counts of {}.',
  'blank-count': 'The count for {} is blank. It is not taken for 0.',
  'label-mismatch': 'The same group is called by another name here: {}.',
  'role-conflict': 'The same person has two different posts: {}.',
  'cadence-query': 'The objective and its actions speak of different rhythms: “{}”. Both may be meant.',
  'colour-only': 'The status is told by the colour of cells alone, and no legend says what the colours mean.',
  'no-leads': 'No action says who leads it.',
  'no-dates': 'No action says when it is to be done.',
  'no-measures': 'No action says how its success is measured.',
  'missing-figure': 'The text speaks of a picture that could not be read: “{}”.',
  'picture-not-read': 'There is a picture here{}. What stands in it was not read.',
  'pictures-not-read': 'There are {} pictures in this document. What stands in them was not read.',
  'announced-not-listed': 'The document speaks of {} and does not list them.',
  'promise-without-record': 'The document promises this and does not hold it: “{}”.',
  scrambled: 'The columns hold something else than their headers say: check what each column means.',
  'low-confidence': 'The shape of this document was recognised with doubt: check the proposal against the source.',
  'not-a-plan': 'No plan was recognised in this document, so no actions were taken from it.',
};

export function findingOf(draft: DraftFinding): Finding {
  const message = (MESSAGES[draft.code] ?? draft.code).replace('{}', draft.about);
  return { code: draft.code, message, place: draft.place };
}

export const FINDING_CODES = Object.keys(MESSAGES);
