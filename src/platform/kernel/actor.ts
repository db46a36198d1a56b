/** Who is acting. `accounts` fills it; `personId` is null for the system itself. */
export interface Actor {
  personId: string | null;
  name: string;
  bodyId: string | null;
  roles: readonly string[];
}

export const systemActor: Actor = { personId: null, name: 'Due Regard', bodyId: null, roles: [] };

/** One row a permission: the roles that hold it. Each room has its own table. */
export type PermissionTable = Readonly<Record<string, readonly string[]>>;

/** For a permission that everybody with a role has. */
export const anyRole: readonly string[] = ['*'];

/** `administrator` manages people and settings; it holds no permission that a table does not give it. */
export const holds = (table: PermissionTable, actor: Actor, permission: string): boolean =>
  (table[permission] ?? []).some((role) => (role === '*' ? actor.roles.length > 0 : actor.roles.includes(role)));
