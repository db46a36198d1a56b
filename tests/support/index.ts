export { type Answer, Client, formOf } from './client.ts';
export { type Clock, openTestDatabase, type TestDatabase } from './database.ts';
export { type Element, elementsOf, textOf } from './html.ts';
export { openTestServer, type TestServer } from './server.ts';
