import type { PermissionTable } from '#platform/kernel';

export const permissions = {
  'audit:read': ['administrator', 'equality-lead'],
} as const satisfies PermissionTable;
