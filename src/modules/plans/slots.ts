import type { Slots } from '#platform/room';
import { formatDay } from '#platform/views';
import { isLate } from './domain/legend.ts';
import { type Action, titled } from './domain/plan.ts';
import { listActions, searchActions } from './store/action-reader.ts';
import { listActedFor } from './store/cover-reader.ts';
import { listRecentUpdates } from './store/history-reader.ts';
import { listOpenImports, type PlanImport } from './store/import-reader.ts';
import { listPlans } from './store/plan-reader.ts';
import { eventWords } from './web/event-words.ts';
import { paths } from './web/paths.ts';
import { words } from './web/words.ts';

const mostLines = 20;

const actionLine = ({ planId, id, number, text, dueOn }: Action) => ({
  text: titled(number, text),
  href: paths.action({ planId, actionId: id }),
  ...(dueOn ? { note: words.home.due(formatDay(dueOn)) } : {}),
});

const importLine = ({ id, fileName }: PlanImport) => ({
  text: words.home.decide(fileName),
  href: paths.planImport({ importId: id }),
});

/** What plans contribute to places that they do not own. */
export const slots: Partial<Slots> = {
  events: eventWords,
  navigation: [{ text: words.plans, href: paths.plans(), permission: 'plans:read', place: 10 }],
  home: [
    {
      question: 'needs-me',
      permission: 'plans:read',
      async load(scope) {
        const own = await listActions(scope, { current: true, leads: await listActedFor(scope) });
        const open = own.filter(({ status }) => status !== 'completed' && status !== 'stopped');
        const imports = scope.can('plans:edit') ? await listOpenImports(scope) : [];
        return [...imports.map(importLine), ...open.map(actionLine)].slice(0, mostLines);
      },
    },
    {
      question: 'late',
      permission: 'plans:read',
      async load(scope) {
        const active = new Set((await listPlans(scope)).filter(({ state }) => state === 'active').map(({ id }) => id));
        const all = await listActions(scope, {
          current: true,
          ...(scope.can('plans:edit') ? {} : { leads: await listActedFor(scope) }),
        });
        const late = all.filter((action) => active.has(action.planId) && isLate(action, scope.today));
        late.sort((a, b) => (a.dueOn ?? a.startsOn ?? '').localeCompare(b.dueOn ?? b.startsOn ?? ''));
        return late.slice(0, mostLines).map(actionLine);
      },
    },
    {
      question: 'changed',
      permission: 'plans:read',
      async load(scope, since) {
        const updates = since ? await listRecentUpdates(scope, since, mostLines) : [];
        return updates.map(({ planId, actionId, actionNumber, actionText, status, by, at }) => ({
          text: titled(actionNumber, actionText),
          href: paths.action({ planId, actionId }),
          note: `${words.statuses[status]}. ${by}, ${formatDay(at)}`,
        }));
      },
    },
  ],
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
        return found.map((action) => ({ ...actionLine(action), under: titles.get(action.planId) ?? '' }));
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
