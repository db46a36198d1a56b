import type { Breach } from './source.ts';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  os?: string[];
}

/**
 * A lock file must work behind any mirror: it names no host. Binaries for other systems may lack a hash, since not
 * every mirror has them; npm passes them over here.
 */
export function lockfileBreaches(packages: Record<string, Locked>, decided: Record<string, boolean>): Breach[] {
  return Object.entries(packages).flatMap(([path, { resolved, integrity, hasInstallScript, optional, os }]) => {
    if (path === '') return [];
    const name = path.replace(/^.*node_modules\//, '');
    const problems: string[] = [];
    if (resolved?.includes('://')) problems.push('names a host');
    if (!integrity && !(optional && os)) problems.push('has no hash');
    if (hasInstallScript && decided[name] !== false) problems.push('has an install script');
    return problems.map((problem) => `${path} ${problem}`);
  });
}
