import { type ActionFilter, actionWindows } from '../../domain/action-filter.ts';

export const sortColumns = ['number', 'leads', 'dueOn', 'rating'] as const;

export type SortColumn = (typeof sortColumns)[number];

export interface Asked {
  filter: ActionFilter;
  sort: SortColumn;
  descending: boolean;
  page: number;
}

/** What the address of the list asks for. Unknown values ask nothing. */
export function readAsked(query: URLSearchParams): Asked {
  const text = (name: string) => (query.get(name) ?? '').slice(0, 200);
  const window = text('window');
  return {
    filter: {
      words: text('q'),
      lead: text('lead'),
      characteristic: text('characteristic'),
      aim: text('aim'),
      origin: text('origin'),
      rating: text('rating'),
      window: actionWindows.some((one) => one === window) ? window : '',
      groupId: text('group'),
    },
    sort: sortColumns.find((column) => column === query.get('sort')) ?? 'number',
    descending: query.get('order') === 'descending',
    page: Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1),
  };
}

/** The same as a query; pages and sorting are left out where they are as at the start. */
export function toQuery({ filter, sort, descending, page }: Asked): Record<string, string> {
  const { words, lead, characteristic, aim, origin, rating, window, groupId } = filter;
  return {
    ...{ q: words, lead, characteristic, aim, origin, rating, window, group: groupId },
    sort: sort === 'number' ? '' : sort,
    order: descending ? 'descending' : '',
    page: page > 1 ? String(page) : '',
  };
}
