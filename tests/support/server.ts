import type { FastifyInstance } from 'fastify';
import { buildServer } from '#platform/http';
import { assembleBuilding } from '../../src/building.ts';
import { Client } from './client.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

export interface TestServer extends TestDatabase {
  app: FastifyInstance;
  /** A browser without a session. */
  visitor(): Client;
  /** A browser with the session of that token. */
  withSession(token: string): Client;
}

/** The whole product on a database of its own, without a network. */
export async function openTestServer({
  isDemo = false,
  now = undefined as Date | undefined,
} = {}): Promise<TestServer> {
  const opened = await openTestDatabase(now);
  const building = await assembleBuilding(opened.database, {
    publicUrl: 'http://localhost',
    trustedProxies: 0,
    isDemo,
  });
  const app = await buildServer(building);
  return {
    ...opened,
    app,
    visitor: () => new Client(app),
    withSession: (token) => new Client(app, { dr_session: token }),
    close: async () => {
      await app.close();
      await opened.close();
    },
  };
}
