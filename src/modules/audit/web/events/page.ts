import { definePage } from '#platform/http';
import { pageAsked } from '#platform/views';
import { countEvents, findLastEvent, listActors, listEvents, listKinds } from '../../store/event-reader.ts';
import { eventsAsked, toFilter } from '../filter.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { EventsView } from './view.tsx';

const size = 100;

export const page = definePage({
  name: 'audit.events',
  path: paths.events,
  permission: 'audit:read',
  title: () => words.title,
  trail: () => [{ text: words.settings, href: '/settings' }],
  async load(scope, { query, slots }) {
    const asked = eventsAsked(query);
    const total = await countEvents(scope, toFilter(asked));
    const number = pageAsked(query, total, size);
    const events = await listEvents(scope, toFilter(asked), size, (number - 1) * size);
    const last = await findLastEvent(scope);
    return {
      asked,
      total,
      size,
      number,
      events,
      last,
      kinds: await listKinds(scope),
      names: slots.events,
      actors: await listActors(scope),
    };
  },
  view: (data) => EventsView(data),
});
