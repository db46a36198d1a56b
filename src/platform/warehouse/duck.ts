import type { DuckDBConnection } from '@duckdb/node-api';

const megabytes = 700;

/** DuckDB in memory, which may read some files and nothing else. Only for work in the sandbox. */
export async function openDuck(files: readonly string[]): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: `${megabytes}MB`,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
  });
  const duck = await instance.connect();
  await duck.run(`set allowed_paths = [${files.map(quoted).join(', ')}]`);
  await duck.run('set enable_external_access = false');
  await duck.run('set lock_configuration = true');
  return duck;
}

/** A text inside SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name inside SQL. */
export const named = (text: string): string => `"${text.replaceAll('"', '""')}"`;
