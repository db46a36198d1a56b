/** One line of `doctor`. */
export interface Check {
  check: 'node' | 'data-folder' | 'database' | 'migrations' | 'row-level-security' | 'mail' | 'audit';
  good: boolean;
  /** What was found; when it is not good, also what to do. */
  sentence: string;
}

export function checkNode(version: string): Check {
  const good = Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0) >= 24;
  return { check: 'node', good, sentence: good ? `Node ${version}.` : `Node is ${version}. Install Node 24 or later.` };
}

/** @param done null when the database holds no table of ours */
export function checkMigrations(done: readonly string[] | null, wanted: readonly string[]): Check {
  if (done === null) return bad('migrations', 'The database is empty. Start the product once: it makes its tables.');
  const missing = wanted.filter((name) => !done.includes(name));
  const unknown = done.filter((name) => !wanted.includes(name));
  if (unknown.length > 0)
    return bad(
      'migrations',
      `The database is of a newer version (${unknown.at(-1)}). Use that version or a later one.`,
    );
  if (missing.length > 0)
    return bad('migrations', `The database lacks ${missing.length} migrations. Start the product: it brings them in.`);
  return { check: 'migrations', good: true, sentence: `All ${wanted.length} migrations are in.` };
}

export function checkProtection(tables: readonly { name: string; protected: boolean }[]): Check {
  const open = tables.filter((table) => !table.protected).map(({ name }) => name);
  if (open.length > 0)
    return bad(
      'row-level-security',
      `Row-level security is off for ${open.join(', ')}. Restore the migration's policy.`,
    );
  return { check: 'row-level-security', good: true, sentence: `Row-level security holds for ${tables.length} tables.` };
}

export function checkChains(
  chains: readonly { organisation: string; events: number; brokenAt: number | null }[],
): Check {
  const broken = chains.find(({ brokenAt }) => brokenAt !== null);
  if (broken)
    return bad(
      'audit',
      `The audit trail of ${broken.organisation} is broken at event ${broken.brokenAt}. Keep a copy, then compare it with a backup.`,
    );
  const events = chains.reduce((sum, chain) => sum + chain.events, 0);
  return { check: 'audit', good: true, sentence: `Audit trails hold: ${chains.length} with ${events} events.` };
}

export const bad = (check: Check['check'], sentence: string): Check => ({ check, good: false, sentence });
