export { CannotStart } from './cannot-start.ts';
export { type Can, Database, type Origin, openPool } from './database.ts';
export { type EmbeddedPostgres, startEmbedded } from './embedded.ts';
export { type Examination, examineDatabase, isProtected, type TableProtection } from './examine.ts';
export { inParts } from './in-parts.ts';
export { type Migration, migrate, migrationsIn } from './migrate.ts';
export { type Scope, tables, type WriteScope } from './scope.ts';
