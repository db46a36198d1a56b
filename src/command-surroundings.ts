import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Surroundings } from '#modules/cli';
import type { Config } from '#platform/config';
import type { Database, EmbeddedPostgres } from '#platform/database';

/** A refusal that the person can do something about. */
class Sentence extends Error {}

/** The database for commands that ask for it. Nothing of it is loaded before. */
export function openSurroundings(config: Config) {
  let embedded: EmbeddedPostgres | undefined;
  let database: Promise<Database> | undefined;
  let address: Promise<string> | undefined;

  const url = (kind: 'there' | 'new' = 'there') => {
    address ??= (async () => {
      if (config.databaseUrl) return config.databaseUrl;
      if (kind === 'there' && !existsSync(join(config.dataDir, 'postgres', 'PG_VERSION')))
        throw new Sentence(`There is no database under ${config.dataDir} yet. Start the product, or set DATABASE_URL.`);
      const { startEmbedded } = await import('#platform/database');
      embedded = await startEmbedded(config.dataDir);
      return embedded.url('postgres');
    })();
    return address;
  };

  const examine = async () => {
    const [{ examineDatabase }, { allMigrations }] = await Promise.all([
      import('#platform/database'),
      import('./building.ts'),
    ]);
    return { found: await examineDatabase(await url()), wanted: allMigrations().map(({ name }) => name) };
  };

  const open = async () => {
    const { found, wanted } = await examine();
    if (wanted.some((name) => !found.migrations?.includes(name)))
      throw new Sentence('The database is behind this version. Start the product once: it brings it forward.');
    const { openDatabase } = await import('./building.ts');
    return openDatabase(await url(), found.role);
  };

  const surroundings: Surroundings = {
    config,
    examine,
    address: url,
    async migrations() {
      const { allMigrations, prepareQueueOf } = await import('./building.ts');
      return { known: allMigrations(), prepare: prepareQueueOf };
    },
    database: () => {
      database ??= open();
      return database;
    },
    async organisations() {
      const { listOrganisations } = await import('#modules/accounts');
      return (await surroundings.database()).system(listOrganisations);
    },
  };
  const close = async () => {
    await database?.then((opened) => opened.close()).catch(() => {});
    await embedded?.stop();
  };
  const isSentence = (error: unknown): error is Error => error instanceof Sentence;
  return { surroundings, close, isSentence };
}
