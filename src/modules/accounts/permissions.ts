import { anyRole, type PermissionTable } from '#platform/kernel';

export const permissions = {
  /** Every person's own pages: home, search, account. */
  'accounts:use': anyRole,
  'accounts:manage': ['administrator'],
} as const satisfies PermissionTable;
