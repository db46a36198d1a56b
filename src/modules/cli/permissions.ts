import type { PermissionTable } from '#platform/kernel';

/** Who can run the command line can read the configuration and the database anyway. */
export const permissions = {} as const satisfies PermissionTable;
