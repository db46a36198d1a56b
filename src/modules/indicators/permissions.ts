import { anyRole, type PermissionTable } from '#platform/kernel';

/** Exact figures need `equality-data:see-exact`. */
export const permissions = {
  /** Figures that were released: small counts are hidden in them. */
  'indicators:see': anyRole,
  'indicators:release': ['equality-lead', 'analyst'],
  /** Exact figures for a named recipient; reading to whom they were given shows no figure. */
  'indicators:give-exact': ['analyst'],
  'indicators:see-given': ['equality-lead', 'analyst'],
  /** The body's area and what it calls the minoritised group; confirming what a standard rests on. */
  'indicators:settle': ['equality-lead', 'analyst'],
  'indicators:enter': ['analyst'],
} as const satisfies PermissionTable;
