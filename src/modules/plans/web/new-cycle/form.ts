import { choice, day, dayInputs, form, recordId, type Sent, text, type Values } from '#platform/forms';
import { cycleCovers, type NewCycle } from '../../domain/cycles.ts';
import { cycleWords } from '../words-cycles.ts';

const own = cycleWords.form;

export const newCycleForm = form(
  {
    name: text({ required: own.enterName, most: 100 }),
    covers: choice(cycleCovers, own.chooseCovers),
    groupId: recordId(),
    dueOn: day(own.enterDueOn),
    closesOn: day(own.enterClosesOn),
  },
  ({ covers, groupId, dueOn, closesOn }) => {
    if (covers === 'group' && groupId === null) return { groupId: own.chooseGroup };
    if (covers !== 'group' && groupId !== null) return { groupId: own.noGroupNeeded };
    return dueOn && closesOn && closesOn < dueOn ? { closesOn: own.closesFirst } : null;
  },
);

/** What the form says, as a cycle. */
export const cycleIn = ({ dueOn, closesOn, ...rest }: Values<typeof newCycleForm.fields>): NewCycle => ({
  ...rest,
  dueOn: dueOn ?? '',
  closesOn: closesOn ?? '',
});

/** The same answers in an address, from which the form can be read again. */
export const queryOf = ({ name, covers, groupId, dueOn, closesOn }: NewCycle): Record<string, string> => ({
  ...{ name, covers, groupId: groupId ?? '' },
  ...dayInputs('dueOn', dueOn),
  ...dayInputs('closesOn', closesOn),
});

export const sentIn = (query: URLSearchParams): Sent =>
  Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
