import type { Scope } from '#platform/database';
import type { Breakdown } from '../domain/ask.ts';
import type { Indicator, Standard } from '../domain/definition.ts';
import { withEntered } from '../domain/entered.ts';
import type { Figure } from '../domain/figure.ts';
import { listEnteredFigures } from '../store/entered-figure-reader.ts';
import { figuresFromReleases } from './figures-from-releases.ts';

/** Figures of some indicators of a standard from the releases of the actor's body, and what its people entered. */
export async function figuresOfStandard(
  scope: Scope,
  { code }: Standard,
  indicators: readonly Indicator[],
  by: Breakdown | null,
): Promise<Figure[]> {
  const figures = await figuresFromReleases(scope, indicators, by);
  return withEntered(indicators, figures, await listEnteredFigures(scope, code));
}
