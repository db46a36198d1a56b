import type { Database } from '#platform/database';

export async function beginDemo(_database: Database): Promise<void> {}
