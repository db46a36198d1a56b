import type { Person } from '#modules/accounts';
import type { Characteristic } from '#modules/classifications';
import { joinWords } from '#platform/views';
import type { Change } from '../domain/changes.ts';
import { type Group, type Lead, nameOf, type Objective, titled } from '../domain/plan.ts';
import { fieldWord, type Names, valueWords } from './change-words.ts';
import { words } from './words.ts';
import { bulk } from './words-bulk.ts';

interface Known {
  groups: readonly Group[];
  objectives: readonly Objective[];
  people: readonly Pick<Person, 'id' | 'name'>[];
  characteristics: readonly Pick<Characteristic, 'code' | 'label'>[];
}

/** What ids and codes are called. */
export const namesOf = ({ groups, objectives, people, characteristics }: Known): Names =>
  new Map([
    ...groups.map(({ id, code, label }): [string, string] => [id, titled(code, label)]),
    ...objectives.map((one): [string, string] => [one.id, nameOf(one)]),
    ...people.map(({ id, name }): [string, string] => [id, name]),
    ...characteristics.map(({ code, label }): [string, string] => [code, label]),
  ]);

/** What changes in one action, a line for each field. */
export function ChangeLines({ changes, names }: { changes: readonly Change[]; names: Names }) {
  return (
    <ul class="govuk-list app-lines">
      {changes.map(({ field, before, after }) => (
        <li>
          <strong>{fieldWord(field)}</strong>: {words.action.from} {say(field, before, names)} {words.action.to}{' '}
          {say(field, after, names)}
        </li>
      ))}
    </ul>
  );
}

function say(field: string, value: unknown, names: Names): string {
  if (Array.isArray(value) && value.length > 0) {
    if (field === 'leads') return (value as Lead[]).map((lead) => leadLine(lead, names)).join('; ');
    if (field === 'characteristics') return joinWords(value.map((code) => names.get(code) ?? String(code)));
  }
  return valueWords(typeof value === 'string' ? (names.get(value) ?? value) : value);
}

function leadLine({ label, personId, deputyId }: Lead, names: Names): string {
  const contact = personId && names.get(personId);
  const deputy = deputyId && names.get(deputyId);
  const beside = [contact && contact !== label ? bulk.contact(contact) : '', deputy ? bulk.deputy(deputy) : ''].filter(
    Boolean,
  );
  return beside.length > 0 ? `“${label}” (${beside.join(', ')})` : `“${label}”`;
}
