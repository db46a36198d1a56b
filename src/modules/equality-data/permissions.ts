import type { PermissionTable } from '#platform/kernel';

export const permissions = {
  'equality-data:see': ['administrator', 'equality-lead', 'equality-adviser', 'analyst', 'approver', 'reader'],
  'equality-data:load': ['equality-lead', 'analyst'],
  'equality-data:see-exact': ['analyst'],
} as const satisfies PermissionTable;
