import { migrationsIn } from '#platform/database';
import type { Room } from '#platform/room';
import { permissions } from './permissions.ts';

export const room: Room = {
  name: 'classifications',
  permissions,
  migrations: () => migrationsIn(new URL('./store/migrations/', import.meta.url)),
  pages: [() => import('./web/list-characteristics/page.ts'), () => import('./web/edit-characteristic/page.ts')],
  demo: () => import('./demo.ts'),
};
