import { offerFirstAdministrator } from '#modules/accounts';
import type { Config } from '#platform/config';
import { openPool } from '#platform/database';
import { buildServer } from '#platform/http';
import { startWorker } from '#platform/jobs';
import { keepSpares } from '#platform/sandbox';
import { assembleBuilding, assembleTasks, enqueueDaily, openDatabase, prepareDatabase } from './building.ts';
import { beginDemo, fillDemo } from './demo.ts';

/** Serves the product on a database until stopped: the web pages, and the jobs unless another process runs them. */
export async function serve(config: Config, url: string, isDemo: boolean): Promise<{ stop(): Promise<void> }> {
  const database = openDatabase(url, await prepareDatabase(url));
  const server = await buildServer(await assembleBuilding(database, { ...config, isDemo }));
  const releaseSpares = keepSpares();
  if (isDemo) await beginDemo(database);
  await server.listen({ host: config.host, port: config.port });
  tellHowToSignIn(config, isDemo, await offerFirstAdministrator(database));

  const jobPool = openPool(url, null, 4);
  const worker = config.runJobs
    ? await startWorker(jobPool, database, { ...(await assembleTasks(config)), 'demo.fill': fillDemo }, enqueueDaily)
    : null;
  const stop = async () => {
    await server.close();
    releaseSpares();
    await worker?.stop();
    await jobPool.end();
    await database.close();
  };
  return { stop };
}

function tellHowToSignIn({ publicUrl }: Config, isDemo: boolean, firstToken: string | null): void {
  console.log(`Due Regard is at ${publicUrl}`);
  if (isDemo) console.log('The sign-in page lists the people of the demo and their password.');
  if (!firstToken) return;
  console.log('There is no organisation yet. Set it up at this address (it works once, for a day):');
  console.log(`${publicUrl}/first-administrator/${firstToken}`);
}
