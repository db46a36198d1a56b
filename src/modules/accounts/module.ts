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
    () => import('./web/logo/page.ts'),
    () => import('./web/settings/page.ts'),
    () => import('./web/brand/page.ts'),
    () => import('./web/bodies/page.ts'),
    () => import('./web/new-body/page.ts'),
    () => import('./web/edit-body/page.ts'),
    () => import('./web/units/page.ts'),
    () => import('./web/new-unit/page.ts'),
    () => import('./web/edit-unit/page.ts'),
    () => import('./web/people/page.ts'),
    () => import('./web/export-people/page.ts'),
    () => import('./web/new-person/page.ts'),
    () => import('./web/import-people/page.ts'),
    () => import('./web/people-template/page.ts'),
    () => import('./web/preview-people/page.ts'),
    () => import('./web/person/page.ts'),
    () => import('./web/edit-person/page.ts'),
    () => import('./web/send-link/page.ts'),
    () => import('./web/end-sessions/page.ts'),
    () => import('./web/mailbox/page.ts'),
  ],
  slots: async () => ({
    events: (await import('./web/event-words.ts')).eventWords,
    navigation: [
      { text: 'Home', href: '/', permission: 'accounts:use', place: 0 },
      { text: 'Settings', href: '/settings', permission: 'accounts:see-settings', place: 90 },
      { text: 'Search', href: '/search', permission: 'accounts:use', place: 80 },
    ],
  }),
};
