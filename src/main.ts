import { readConfig } from '#platform/config';
import { CannotStart, startEmbedded } from '#platform/database';

// The database starts while the rest is still being loaded.
const read = readConfig(process.env);
if ('problems' in read) {
  for (const problem of read.problems) console.error(problem);
  process.exit(1);
}
const { config } = read;
try {
  const embedded = config.databaseUrl ? null : startEmbedded(config.dataDir);
  const [{ serve }, running] = await Promise.all([import('./serve.ts'), embedded]);
  const { stop } = await serve(config, config.databaseUrl ?? running?.url('postgres') ?? '', running !== null);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      await stop();
      await running?.stop();
      process.exit(0);
    });
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
}
