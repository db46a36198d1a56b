import type { HomePart } from '#platform/room';
import { countHomeEvents, listHomeEvents } from '../../store/home-reader.ts';
import { paths } from '../paths.ts';
import { homeWords } from '../words-home.ts';
import { findReader } from './late.ts';
import { eventLine } from './lines.ts';

const most = 20;

/** Boards see exceptions with their reasons, leads and managers what is theirs, others everything. */
export const changed: HomePart[] = [
  {
    question: 'changed',
    permission: 'plans:read',
    async load(scope, since) {
      if (!since) return [];
      const exceptions = scope.can('plans:see-exceptions');
      const { whose: own } = await findReader(scope);
      const whose = scope.can('plans:record-progress') && own.length > 0 ? own : 'everybody';
      const asked = { since, whose, exceptions };
      const { items, total } = await listHomeEvents(scope, { ...asked, limit: most });
      const counts = total > items.length ? await countHomeEvents(scope, asked) : [];
      const more = counts.flatMap(({ planId, planTitle, count }) => {
        const rest = count - items.filter((event) => event.planId === planId).length;
        return rest > 0 ? [{ text: homeWords.moreIn.changed(rest, planTitle), href: paths.history({ planId }) }] : [];
      });
      return [...items.map(eventLine), ...more];
    },
  },
];
