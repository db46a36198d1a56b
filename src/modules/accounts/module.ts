import type { Room } from '#platform/room';
import { permissions } from './permissions.ts';

export const room: Room = {
  name: 'accounts',
  permissions,
  migrations: new URL('./store/migrations/', import.meta.url),
  openPages: [
    () => import('./web/sign-in/page.ts'),
    () => import('./web/sign-out/page.ts'),
    () => import('./web/forgot-password/page.ts'),
    () => import('./web/choose-password/page.ts'),
    () => import('./web/first-administrator/page.ts'),
    () => import('./web/accessibility/page.ts'),
  ],
  pages: [
    () => import('./web/home/page.ts'),
    () => import('./web/search/page.ts'),
    () => import('./web/account/page.ts'),
  ],
  slots: async () => ({
    navigation: [
      { text: 'Home', href: '/', permission: 'accounts:use', place: 0 },
      { text: 'Search', href: '/search', permission: 'accounts:use', place: 80 },
    ],
  }),
};
