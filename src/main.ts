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
  const embedded = config.databaseUrl ? null : startEmbedded(config.dataDir, { waitMilliseconds: 3000 });
  const [{ serve }, running] = await Promise.all([import('./serve.ts'), embedded]);
  const { stop } = await serve(config, config.databaseUrl ?? running?.url('postgres') ?? '', running !== null);
  let stopping = false;
  /** Ctrl-C reaches the database too: a moment is left for it to be heard here. */
  const endUnlessStopping = (why: unknown, milliseconds: number) =>
    setTimeout(() => {
      if (stopping) return;
      console.error(why);
      process.exit(1);
    }, milliseconds);
  // Without its database every page would fail: whoever watches over this process starts both again.
  running?.lost.then((said) =>
    endUnlessStopping(
      `The database stopped, so Due Regard stops too. Start it again. The database said:\n${said}`,
      200,
    ),
  );
  // A job that loses its database throws where nobody can catch it, and before it is known why.
  process.on('uncaughtException', (error) => endUnlessStopping(error, 1000));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      stopping = true;
      await stop().catch(console.error);
      await running?.stop();
      process.exit(0);
    });
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}

function sentenceFor(error: unknown): unknown {
  if (error instanceof CannotStart) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `Something else listens on ${config.host}:${config.port} already. Set PORT to another number.`;
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return `It is not possible to listen on ${config.host}:${config.port}. Set HOST or PORT.`;
  if (/^(ECONN|ENOTFOUND|ETIMEDOUT|08|28|3D)/.test(code ?? ''))
    return `The database at DATABASE_URL does not answer: ${(error as Error).message}`;
  return error;
}
