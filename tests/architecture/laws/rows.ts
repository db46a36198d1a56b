import pg from 'pg';

/** Asks as the owner, whom no policy binds. */
export async function withOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The tables of the building that carry an organisation, and its column's name. */
export async function organisationTables(client: pg.Client): Promise<{ table: string; column: string }[]> {
  const { rows } = await client.query<{ table: string }>(
    `select table_name as table from information_schema.columns join information_schema.tables using (table_name)
     where columns.table_schema = 'public' and column_name = 'organisation_id' and table_type = 'BASE TABLE'
       and tables.table_schema = 'public' order by 1`,
  );
  return [{ table: 'organisation', column: 'id' }, ...rows.map(({ table }) => ({ table, column: 'organisation_id' }))];
}

/** Table by table: how many rows an organisation has, and a fingerprint of all they hold. */
export async function rowsOf(url: string, organisationId: string): Promise<Record<string, string>> {
  return withOwner(url, async (client) => {
    const found: Record<string, string> = {};
    for (const { table, column } of await organisationTables(client)) {
      const { rows } = await client.query<{ count: string; print: string }>(
        `select count(*), coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print
         from ${pg.escapeIdentifier(table)} t where ${column} = $1`,
        [organisationId],
      );
      found[table] = `${rows[0]?.count} ${rows[0]?.print}`;
    }
    return found;
  });
}
