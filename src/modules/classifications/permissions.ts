import type { PermissionTable } from '#platform/kernel';

export const permissions = {
  'classifications:manage': ['administrator', 'equality-lead'],
} as const satisfies PermissionTable;
