import { type Audience, answerFromReleases, askPublication, type PolicyCode } from '#modules/equality-data';
import type { WriteScope } from '#platform/database';
import { type Result, refused } from '#platform/kernel';
import { cuts, whoCodes } from '../domain/beside-population.ts';
import { keepReleasedPopulation } from '../store/released-population-writer.ts';
import { findSettings } from '../store/settings-reader.ts';
import { populationIn, populationQuestions, staffBy, usersBy } from './beside-population.ts';

export const populationScheme = 'population';

/** Asks for those served and employed to be released, beside the population as its tables have it now. */
export async function releasePopulation(
  scope: WriteScope,
  { title, policy, audience }: { title: string; policy: PolicyCode; audience: Audience },
): Promise<Result<string, { code: 'no-area' | 'no-body' | 'no-data' }>> {
  const { area, groupLabel } = await findSettings(scope);
  if (!area) return refused({ code: 'no-area' });
  const people = cuts.flatMap((cut) => (cut.field === 'age' ? [staffBy(cut)] : [usersBy(cut), staffBy(cut)]));
  const found = await askPublication(scope, {
    ...{ scheme: populationScheme, title, policy, audience },
    asked: { counts: people, values: [], pay: [] },
  });
  if (!found.ok) return found;
  const loaded = await answerFromReleases(scope, { counts: populationQuestions, values: [], pay: [] });
  const beside = await populationIn(area, loaded.counts);
  const bases = cuts.flatMap((cut) =>
    whoCodes.flatMap((who) => {
      const base = beside(cut, who);
      return base ? [{ field: cut.field, cut: cut.cut, who, base }] : [];
    }),
  );
  await keepReleasedPopulation(scope, found.value, { area, groupLabel, bases });
  return found;
}
