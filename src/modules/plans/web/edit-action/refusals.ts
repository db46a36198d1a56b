import { editing } from '../words-editing.ts';

interface Refused {
  code: 'plan-closed' | 'not-in-this-plan' | 'group-of-another-objective' | 'changed-since';
}

/** Where a refusal is said, and how. */
export function messageOf({ code }: Refused): { text: string } | { objectiveId: string } | { groupId: string } {
  switch (code) {
    case 'not-in-this-plan':
      return { objectiveId: editing.objective.notThere };
    case 'group-of-another-objective':
      return { groupId: editing.action.otherGroup };
    default:
      return { text: editing.closed };
  }
}

const choose = {
  leads: editing.action.chooseLead,
  characteristics: editing.action.chooseCharacteristics,
  bodyIds: editing.action.chooseBodies,
};

export const wrongChoice = (field: keyof typeof choose): { [Field in keyof typeof choose]?: string } => ({
  [field]: choose[field],
});
