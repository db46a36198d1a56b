import { findPublication, listWaivers, type PublicationRow, type Waiver } from '#modules/equality-data';
import type { Scope } from '#platform/database';
import { whoCodes } from '../../domain/beside-population.ts';
import { withConfirmed } from '../../domain/dress-standard.ts';
import { listConfirmedFacts } from '../../store/confirmed-fact-reader.ts';
import { populationScheme } from '../../use-cases/release-population.ts';
import { type Released, releasedFigures } from '../../use-cases/released-figures.ts';
import { type ReleasedPopulation, releasedPopulation } from '../../use-cases/released-population.ts';
import { bodysStandard } from '../asked.ts';

export interface LoadedPublication {
  publication: PublicationRow;
  /** Null while it is made ready, or where it was refused. */
  released: Released | null;
  waivers: Waiver[];
  /** Instead, where it is about people beside the population. */
  population: ReleasedPopulation | null;
}

/** A publication with its figures. Those who may not release see released ones only. */
export async function loadPublication(
  scope: Scope,
  id: string,
  query: URLSearchParams,
): Promise<LoadedPublication | null> {
  const publication = await findPublication(scope, id);
  if (!publication || !(publication.releasedAt || scope.can('indicators:release'))) return null;
  const waivers = await listWaivers(scope, publication);
  if (publication.scheme === populationScheme) {
    const who = whoCodes.find((one) => one === query.get('who')) ?? null;
    return { publication, released: null, population: await releasedPopulation(scope, id, who), waivers };
  }
  const standard = await bodysStandard(scope, publication.scheme);
  if (!standard) return null;
  const checked = withConfirmed(standard, await listConfirmedFacts(scope, standard.code));
  const wanted = { by: query.get('by'), cut: query.get('cut') };
  const released = await releasedFigures(scope, id, checked, wanted);
  return { publication, released, population: null, waivers };
}

/** The query that asks for the same breakdown and cut again. */
export const cutsOf = (released: Released | null): Record<string, string> => ({
  ...(released?.by ? { by: released.by } : {}),
  ...(released?.cut ? { cut: released.cut } : {}),
});
