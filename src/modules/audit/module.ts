import type { Room } from '#platform/room';
import { permissions } from './permissions.ts';

export const room: Room = {
  name: 'audit',
  permissions,
  migrations: new URL('./store/migrations/', import.meta.url),
  pages: [
    () => import('./web/events/page.ts'),
    () => import('./web/export-events/page.ts'),
    () => import('./web/verify/page.ts'),
  ],
  commands: [
    {
      name: 'audit verify',
      usage: 'audit verify [HASH]',
      summary: 'Checks every link of the audit trail of every organisation, and finds an event by its hash.',
      needs: 'database',
      load: () => import('./commands.ts'),
    },
  ],
};
