import { type Breakdown, breakdowns } from '../domain/ask.ts';
import type { Standard } from '../domain/definition.ts';
import { exceptWhiteBritish } from '../domain/dress-standard.ts';
import { loadStandard } from '../use-cases/load-standards.ts';

export interface Asked {
  standard: Standard;
  by: Breakdown | null;
  cut: 'white-british' | null;
}

/** What the query of an address asks for; null where there is no such standard. */
export function askedIn(query: URLSearchParams): Asked | null {
  const standard = loadStandard(query.get('standard') ?? '');
  if (!standard) return null;
  const by = breakdowns.find((one) => one === query.get('by')) ?? null;
  const cut = query.get('cut') === 'white-british' ? 'white-british' : null;
  return { standard: cut ? exceptWhiteBritish(standard) : standard, by, cut };
}

/** The query that asks for the same again. */
export const queryOf = ({ standard, by, cut }: Asked): Record<string, string> => ({
  standard: standard.code,
  ...(by ? { by } : {}),
  ...(cut ? { cut } : {}),
});
