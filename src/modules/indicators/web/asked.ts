import type { Scope } from '#platform/database';
import { withQuery } from '#platform/http';
import { type Breakdown, breakdowns } from '../domain/ask.ts';
import type { Standard } from '../domain/definition.ts';
import { exceptWhiteBritish, withConfirmed, withLabel } from '../domain/dress-standard.ts';
import { type ConfirmedFact, listConfirmedFacts } from '../store/confirmed-fact-reader.ts';
import { findSettings } from '../store/settings-reader.ts';
import { loadStandard } from '../use-cases/load-standards.ts';
import { paths } from './paths.ts';

export interface Asked {
  standard: Standard;
  by: Breakdown | null;
  cut: 'white-british' | null;
  confirmed: readonly ConfirmedFact[];
  /** Where whoever asks sees the standard: its exact figures, or the list of standards. */
  seenAt: string;
}

/**
 * What the query of an address asks for, in the words of the actor's body and with what its people confirmed; null where
 * there is no such standard.
 */
export async function askedIn(scope: Scope, query: URLSearchParams): Promise<Asked | null> {
  const checked = await checkedStandard(scope, query.get('standard') ?? '');
  if (!checked) return null;
  const { standard, confirmed } = checked;
  const by = breakdowns.find((one) => one === query.get('by')) ?? null;
  const cut = query.get('cut') === 'white-british' ? 'white-british' : null;
  const seenAt = scope.can('equality-data:see-exact')
    ? withQuery(paths.standard(), queryOf({ standard, by, cut }))
    : paths.standards();
  return { standard: cut ? exceptWhiteBritish(standard) : standard, by, cut, confirmed, seenAt };
}

/** A standard as the body speaks of it, and what its people confirmed of it; null where there is no such standard. */
export async function checkedStandard(
  scope: Scope,
  code: string,
): Promise<Pick<Asked, 'standard' | 'confirmed'> | null> {
  const standard = loadStandard(code);
  if (!standard) return null;
  const [{ groupLabel }, confirmed] = await Promise.all([findSettings(scope), listConfirmedFacts(scope, code)]);
  const own = groupLabel === '' ? standard : withLabel(standard, groupLabel);
  return { standard: withConfirmed(own, confirmed), confirmed };
}

/** The query that asks for the same again. */
export const queryOf = ({ standard, by, cut }: Pick<Asked, 'standard' | 'by' | 'cut'>): Record<string, string> => ({
  standard: standard.code,
  ...(by ? { by } : {}),
  ...(cut ? { cut } : {}),
});
