import type { PermissionTable } from '#platform/kernel';
import { roles } from './domain/roles.ts';

export const permissions = {
  /** Every person's own pages: home, search, account. */
  'accounts:use': roles,
  'accounts:manage': ['administrator'],
} as const satisfies PermissionTable;
