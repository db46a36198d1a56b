import { migrationsIn } from '#platform/database';
import type { Room } from '#platform/room';
import { permissions } from './permissions.ts';

export const room: Room = {
  name: 'plans',
  permissions,
  migrations: () => migrationsIn(new URL('./store/migrations/', import.meta.url)),
  pages: [
    () => import('./web/list-plans/page.ts'),
    () => import('./web/import-plan/page.ts'),
    () => import('./web/show-import/page.ts'),
    () => import('./web/correct-item/page.ts'),
    () => import('./web/correct-columns/page.ts'),
    () => import('./web/correct-import/page.ts'),
    () => import('./web/assign-many/page.ts'),
    () => import('./web/refuse-import/page.ts'),
    () => import('./web/download-import/page.ts'),
    () => import('./web/show-plan/page.ts'),
    () => import('./web/list-actions/page.ts'),
    () => import('./web/download-actions-csv/page.ts'),
    () => import('./web/download-actions-xlsx/page.ts'),
    () => import('./web/show-progress/page.ts'),
    () => import('./web/download-progress/page.ts'),
    () => import('./web/show-timeline/page.ts'),
    () => import('./web/show-action/page.ts'),
    () => import('./web/record-progress/page.ts'),
    () => import('./web/decide-rating/page.ts'),
  ],
  commands: [
    {
      name: 'plan inspect',
      usage: 'plan inspect FILE',
      summary: 'Shows what a plan’s file says: its groups, objectives, actions and findings.',
      needs: 'files',
      load: () => import('./commands.ts'),
    },
  ],
  slots: async () => (await import('./slots.ts')).slots,
  demo: () => import('./demo.ts'),
};
