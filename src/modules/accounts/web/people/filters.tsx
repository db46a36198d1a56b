import { Checkboxes, Input, Select } from '#platform/views';
import { roles } from '../../domain/roles.ts';
import type { Body } from '../../store/organisation-reader.ts';
import { words } from '../words.ts';
import type { AskedPeople } from './filter.ts';

/** The questions beside the register of people. */
export function PeopleFilters({ asked: { filter, sort }, bodies }: { asked: AskedPeople; bodies: Body[] }) {
  const own = words.people;
  return (
    <>
      {sort.by !== 'name' && <input type="hidden" name="sort" value={sort.by} />}
      {sort.descending && <input type="hidden" name="order" value="down" />}
      <Input id="words" name="words" label={own.filterWords} type="search" value={filter.words} />
      <Select
        id="role"
        name="role"
        label={own.filterRole}
        items={[{ value: '', text: own.anyRole }, ...roles.map((role) => ({ value: role, text: words.roles[role] }))]}
        value={filter.role ?? ''}
      />
      <Select
        id="body"
        name="body"
        label={own.filterBody}
        items={[{ value: '', text: own.anyBody }, ...bodies.map(({ id, name }) => ({ value: id, text: name }))]}
        value={filter.bodyId ?? ''}
      />
      <Checkboxes
        idPrefix="leavers"
        name="leavers"
        classes="govuk-checkboxes--small"
        items={[{ value: 'yes', text: own.withLeavers }]}
        values={filter.withLeavers ? ['yes'] : []}
      />
    </>
  );
}
