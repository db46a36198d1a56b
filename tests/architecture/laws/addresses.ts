import pg from 'pg';
import { organisationTables } from './rows.ts';

/** Parameters that are not called after their table. */
const byName: Record<string, { table: string; column: string }> = {
  code: { table: 'local_characteristic', column: 'code' },
  hash: { table: 'blob', column: 'hash' },
  groupId: { table: 'plan_group', column: 'id' },
  measureId: { table: 'action_measure', column: 'id' },
  form: { table: 'report_narrative', column: 'form' },
  section: { table: 'report_narrative', column: 'section' },
  position: { table: 'update_evidence', column: 'position' },
  importId: { table: 'plan_import', column: 'id' },
  readingId: { table: 'plan_reading', column: 'id' },
  key: { table: 'plan_import', column: "coalesce(proposal #>> '{actions,0,key}', '')" },
};

/**
 * One identifier of the organisation for each parameter of an address: `planId` is taken from the table `plan`.
 * Throws a sentence for a parameter that it does not know, or of which the organisation has no row.
 */
export async function identifiersFor(
  client: pg.Client,
  pattern: string,
  organisationId: string,
): Promise<Record<string, string>> {
  const tables = (await organisationTables(client)).map(({ table }) => table);
  const found: Record<string, string> = {};
  for (const [, name = ''] of pattern.matchAll(/:(\w+)/g)) {
    const { table, column } = sourceFor(name, tables) ?? {};
    if (!table || !column)
      throw new Error(`${pattern}: no table is known for :${name}. Teach tests/architecture/laws/addresses.ts.`);
    const { rows } = await client.query<{ value: string }>(
      `select ${column}::text as value from ${pg.escapeIdentifier(table)} where organisation_id = $1 order by 1 desc limit 1`,
      [organisationId],
    );
    if (!rows[0])
      throw new Error(`${pattern}: there is no row in ${table}. Teach tests/architecture/laws/two-organisations.ts.`);
    found[name] = rows[0].value;
  }
  return found;
}

export function sourceFor(name: string, tables: readonly string[]): { table: string; column: string } | null {
  if (byName[name]) return byName[name];
  if (!name.endsWith('Id')) return null;
  const table = name.slice(0, -2).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return tables.includes(table) ? { table, column: 'id' } : null;
}

export const addressOf = (pattern: string, identifiers: Record<string, string>): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(identifiers[name] ?? ''));
