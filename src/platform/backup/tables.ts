import type pg from 'pg';

export interface Table {
  name: string;
  columns: { name: string; type: string }[];
  hasOrganisation: boolean;
  /** Its key, as SQL. */
  order: string;
}

/** Every table of ours but the list of migrations, which stands in the head. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name,
       json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
         as columns,
       bool_or(a.attname = 'organisation_id') as "hasOrganisation",
       (select string_agg(quote_ident(k.attname), ', ' order by array_position(i.indkey, k.attnum))
         from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
         where i.indrelid = c.oid and i.indisprimary) as order
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
       and a.attgenerated = ''
     group by c.oid, c.relname order by c.relname`,
  );
  return rows;
}
