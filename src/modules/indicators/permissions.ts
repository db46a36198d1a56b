import type { PermissionTable } from '#platform/kernel';

/** Until the disclosure gate stands, figures are seen with the permission of `equality-data` for exact counts. */
export const permissions = {
  /** The body's area and what it calls the minoritised group; confirming what a standard rests on. */
  'indicators:settle': ['equality-lead', 'analyst'],
  'indicators:enter': ['analyst'],
} as const satisfies PermissionTable;
