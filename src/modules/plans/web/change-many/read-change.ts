import type { Values } from '#platform/forms';
import { isId } from '#platform/kernel';
import type { BulkChange } from '../../domain/bulk-change.ts';
import { type Lead, leadNamed } from '../../domain/plan.ts';
import type { ActionChoices } from '../edit-action/presenter.ts';
import { type changeManyForm, shiftOf } from './form.ts';

type Typed = Values<(typeof changeManyForm)['fields']>;

/** The ticked actions, each with the version that the person saw. */
export const chosenFrom = ({ actions }: Pick<Typed, 'actions'>): { id: string; version: number }[] =>
  actions.flatMap((text) => {
    const [id = '', version = ''] = text.split(':');
    return isId(id) && /^\d{1,9}$/.test(version) ? [{ id, version: Number(version) }] : [];
  });

/** What was typed as a change, or the field in which something is not of the list. Null: nothing was typed. */
export function readChange(
  typed: Typed,
  choices: ActionChoices,
): { change: BulkChange } | { wrong: 'place' | 'contactId' | 'deputyId' | 'characteristics' } | null {
  const { leads, contactId, deputyId, startsOn, dueOn, shiftCount, timescaleText, measures, characteristics } = typed;
  const given = [typed.place, contactId, deputyId, startsOn, dueOn, shiftCount, timescaleText];
  if (!given.some(Boolean) && leads.length + measures.length + characteristics.length === 0) return null;
  const isPerson = (id: string | null) => id === null || choices.people.some((one) => one.id === id);
  const place = readPlace(typed.place);
  if (place === undefined) return { wrong: 'place' };
  if (!isPerson(contactId)) return { wrong: 'contactId' };
  if (!isPerson(deputyId)) return { wrong: 'deputyId' };
  if (!characteristics.every((code) => choices.characteristics.some((one) => one.code === code)))
    return { wrong: 'characteristics' };
  return {
    change: {
      place,
      leads: { way: typed.leadsWay, leads: leads.map((label) => leadCalled(label, choices)) },
      ...{ contactId, deputyId, timescaleText },
      dates: {
        way: typed.datesWay,
        startsOn,
        dueOn,
        shift: shiftCount === null ? null : shiftOf(shiftCount, typed.shiftUnit),
      },
      measures: { way: typed.measuresWay, texts: measures },
      characteristics: { way: typed.characteristicsWay, codes: characteristics },
    },
  };
}

/** `none`, `group:ID` or `objective:ID`; undefined: something else. */
function readPlace(text: string): BulkChange['place'] | undefined {
  if (text === '') return null;
  if (text === 'none') return { groupId: null, objectiveId: null };
  const [kind, id = ''] = text.split(':');
  if (!isId(id)) return undefined;
  if (kind === 'group') return { groupId: id, objectiveId: null };
  return kind === 'objective' ? { groupId: null, objectiveId: id } : undefined;
}

/** A lead whose words are the name of somebody here is that person. */
const leadCalled = (label: string, { people }: ActionChoices): Lead =>
  leadNamed(label, people.find(({ name }) => name.toLowerCase() === label.toLowerCase())?.id);
