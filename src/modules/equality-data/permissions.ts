import type { PermissionTable } from '#platform/kernel';

export const permissions = {
  /** That data are there and how complete they are; until the disclosure gate stands, no figure. */
  'equality-data:see': ['equality-lead', 'equality-adviser', 'analyst'],
  'equality-data:load': ['equality-lead', 'analyst'],
  'equality-data:see-exact': ['analyst'],
} as const satisfies PermissionTable;
