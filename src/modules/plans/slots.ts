import type { Slots } from '#platform/room';
import { type Action, titled } from './domain/plan.ts';
import { searchActions } from './store/action-reader.ts';
import { listPlans } from './store/plan-reader.ts';
import { eventWords } from './web/event-words.ts';
import { changed } from './web/home/changed.ts';
import { late } from './web/home/late.ts';
import { needsMe } from './web/home/needs-me.ts';
import { reviewsOnHome } from './web/home/reviews.ts';
import { paths } from './web/paths.ts';
import { words } from './web/words.ts';
import { running } from './web/words-running.ts';

const actionHit = ({ planId, id, number, text }: Action) => ({
  text: titled(number, text),
  href: paths.action({ planId, actionId: id }),
});

/** What plans contribute to places that they do not own. */
export const slots: Partial<Slots> = {
  events: eventWords,
  navigation: [
    { text: words.plans, href: paths.plans(), permission: 'plans:read', place: 10 },
    { text: running.mine.title, href: paths.myActions(), permission: 'plans:record-progress', place: 11 },
  ],
  home: [...reviewsOnHome, ...needsMe, ...late, ...changed],
  record: [
    {
      of: 'account',
      permission: 'plans:read',
      load: async () => (await import('./web/account-part.tsx')).AccountPart(),
    },
  ],
  search: [
    {
      kind: words.actions.title,
      permission: 'plans:read',
      async find(scope, asked) {
        const titles = new Map((await listPlans(scope)).map(({ id, title }) => [id, title]));
        const found = await searchActions(scope, asked, 50);
        return found.map((action) => ({ ...actionHit(action), under: titles.get(action.planId) ?? '' }));
      },
    },
    {
      kind: words.plans,
      permission: 'plans:read',
      async find(scope, asked) {
        const plans = await listPlans(scope);
        const matching = plans.filter(({ title }) => title.toLowerCase().includes(asked.toLowerCase()));
        return matching.map(({ id, title, periodText }) => ({
          text: title,
          href: paths.plan({ planId: id }),
          under: periodText,
        }));
      },
    },
  ],
};
