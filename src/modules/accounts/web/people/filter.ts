import { withQuery } from '#platform/http';
import { isId } from '#platform/kernel';
import { isRole } from '../../domain/roles.ts';
import { type PeopleFilter, type PeopleSort, peopleSorts } from '../../store/person-reader.ts';

export interface AskedPeople {
  filter: Required<PeopleFilter>;
  sort: PeopleSort;
}

/** What the address of the register asks for; what cannot be read is left out. */
export function peopleAsked(query: URLSearchParams): AskedPeople {
  const role = query.get('role') ?? '';
  const bodyId = query.get('body') ?? '';
  const sort = query.get('sort') ?? '';
  return {
    filter: {
      words: (query.get('words') ?? '').trim().slice(0, 200),
      role: isRole(role) ? role : null,
      bodyId: isId(bodyId) ? bodyId : null,
      withLeavers: query.get('leavers') === 'yes',
    },
    sort: { by: peopleSorts.find((one) => one === sort) ?? 'name', descending: query.get('order') === 'down' },
  };
}

/** The address that asks for it; `page` 1 is left out. */
export function peopleHref(address: string, { filter, sort }: AskedPeople, page = 1): string {
  return withQuery(address, {
    words: filter.words,
    role: filter.role,
    body: filter.bodyId,
    leavers: filter.withLeavers ? 'yes' : '',
    sort: sort.by === 'name' ? '' : sort.by,
    order: sort.descending ? 'down' : '',
    page: page > 1 ? String(page) : '',
  });
}
