import type { Room } from '#platform/room';
import { permissions } from './permissions.ts';

export const room: Room = {
  name: 'classifications',
  permissions,
  migrations: new URL('./store/migrations/', import.meta.url),
  pages: [() => import('./web/list-characteristics/page.ts'), () => import('./web/edit-characteristic/page.ts')],
  slots: async () => ({ events: (await import('./web/event-words.ts')).eventWords }),
  demo: () => import('./demo.ts'),
};
