import type { PermissionTable } from '#platform/kernel';

/** Until the disclosure gate stands, figures are seen with the permission of `equality-data` for exact counts. */
export const permissions = {} as const satisfies PermissionTable;
