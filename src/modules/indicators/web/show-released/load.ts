import {
  type AnsweredPublication,
  findPublication,
  listSources,
  listWaivers,
  type Source,
  type Waiver,
} from '#modules/equality-data';
import type { Scope } from '#platform/database';
import { whoCodes } from '../../domain/beside-population.ts';
import { listEnteredFigures } from '../../store/entered-figure-reader.ts';
import { populationScheme } from '../../use-cases/release-population.ts';
import { type Released, releasedFigures } from '../../use-cases/released-figures.ts';
import { type ReleasedPopulation, releasedPopulation } from '../../use-cases/released-population.ts';
import { checkedStandard } from '../asked.ts';

export interface LoadedPublication {
  publication: AnsweredPublication;
  /** Null while it is made ready, or where it was refused. */
  released: Released | null;
  /** Instead, where it is about people beside the population. */
  population: ReleasedPopulation | null;
  waivers: Waiver[];
  /** What it rests on. */
  sources: Source[];
}

/** A publication with its figures. Those who may not release see released ones only. */
export async function loadPublication(
  scope: Scope,
  id: string,
  query: URLSearchParams,
): Promise<LoadedPublication | null> {
  const publication = await findPublication(scope, id);
  if (!publication || !(publication.releasedAt || scope.can('indicators:release'))) return null;
  if (publication.scheme === populationScheme) {
    const who = whoCodes.find((one) => one === query.get('who')) ?? null;
    const [waivers, sources, population] = await Promise.all([
      listWaivers(scope, publication),
      listSources(scope, publication.releaseIds),
      releasedPopulation(scope, publication, who),
    ]);
    return { publication, released: null, population, waivers, sources };
  }
  const [waivers, sources, checked, entered] = await Promise.all([
    listWaivers(scope, publication),
    listSources(scope, publication.releaseIds),
    checkedStandard(scope, publication.scheme),
    listEnteredFigures(scope, publication.scheme),
  ]);
  if (!checked) return null;
  const wanted = { by: query.get('by'), cut: query.get('cut') };
  const { asked, answers } = publication;
  const released = answers && releasedFigures({ asked, answers }, checked.standard, entered, wanted);
  return { publication, released, population: null, waivers, sources };
}

/** The query that asks for the same breakdown and cut again. */
export const cutsOf = (released: Released | null): Record<string, string> => ({
  ...(released?.by ? { by: released.by } : {}),
  ...(released?.cut ? { cut: released.cut } : {}),
});
