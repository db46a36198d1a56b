import pg from 'pg';
import { applicationRoleFor } from './migrate.ts';

/** How a database stands: what `doctor` tells, and what the laws of tenancy hold. */
export interface Examination {
  version: string;
  /** The role that the application takes; null when it connects with one that row-level security binds anyway. */
  role: string | null;
  /** Null: the table of migrations is missing, so nothing was set up yet. */
  migrations: string[] | null;
  tables: TableProtection[];
}

export interface TableProtection {
  name: string;
  enabled: boolean;
  /** For its owner too. */
  forced: boolean;
  /** What its policies let through, as PostgreSQL writes it. */
  policies: string[];
  /** Whether the application's role may use it at all. */
  reachable: boolean;
}

/** The only table that needs no policy: the application cannot reach it. */
export const isProtected = ({ enabled, forced, policies, reachable }: TableProtection): boolean =>
  !reachable || (enabled && forced && policies.length > 0);

export async function examineDatabase(connectionString: string): Promise<Examination> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const role = await applicationRoleFor(client);
    const version = await client.query<{ server_version: string }>('show server_version');
    return {
      version: version.rows[0]?.server_version ?? '',
      role,
      migrations: await migrationsOf(client),
      tables: await tablesOf(client, role),
    };
  } finally {
    await client.end();
  }
}

async function migrationsOf(client: pg.Client): Promise<string[] | null> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migration') is not null as there`,
  );
  if (!rows[0]?.there) return null;
  const found = await client.query<{ name: string }>('select name from public.migration order by name');
  return found.rows.map(({ name }) => name);
}

async function tablesOf(client: pg.Client, role: string | null): Promise<TableProtection[]> {
  const { rows } = await client.query<TableProtection>(
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
       coalesce((select array_agg(pg_get_expr(p.polqual, p.polrelid)) from pg_policy p where p.polrelid = c.oid), '{}')
         as policies,
       exists (select from pg_roles where rolname = coalesce($1, current_user)
         and has_table_privilege(rolname, c.oid, 'select, insert, update, delete')) as reachable
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
     order by c.relname`,
    [role],
  );
  return rows;
}
