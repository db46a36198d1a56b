import type { PermissionTable } from '#platform/kernel';
import { roles } from './domain/roles.ts';

export const permissions = {
  /** Every person's own pages: home, search, account. */
  'accounts:use': roles,
  /** The settings page; what it lists depends on the other permissions. */
  'accounts:see-settings': ['administrator', 'equality-lead'],
  'accounts:manage': ['administrator'],
  /** The mailbox exists only where the organisation is a demo. */
  'accounts:read-demo-mailbox': roles,
} as const satisfies PermissionTable;
