import { anyRole, type PermissionTable } from '#platform/kernel';

export const permissions = {
  /** Every person's own pages: home, search, account. */
  'accounts:use': anyRole,
  /** The settings page; what it lists depends on the other permissions. */
  'accounts:see-settings': ['administrator', 'equality-lead'],
  'accounts:manage': ['administrator'],
  /** The mailbox exists only where the organisation is a demo. */
  'accounts:read-demo-mailbox': anyRole,
} as const satisfies PermissionTable;
