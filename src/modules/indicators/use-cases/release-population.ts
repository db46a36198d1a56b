import {
  answerFromReleases,
  askPublication,
  type CountQuestion,
  currentReleases,
  type PolicyCode,
} from '#modules/equality-data';
import type { WriteScope } from '#platform/database';
import { type Result, refused } from '#platform/kernel';
import { type Cut, cuts, whoCodes } from '../domain/beside-population.ts';
import { namesOfWho, unsaid } from '../domain/released-population.ts';
import { keepReleasedPopulation } from '../store/released-population-writer.ts';
import { findSettings } from '../store/settings-reader.ts';
import { category, optional, populationIn, populationQuestions, staff } from './beside-population.ts';

export const populationScheme = 'population';

/**
 * Asks for those served and employed to be released, beside the population of today. Of the body's people only the texts
 * of client groups are read here.
 */
export async function releasePopulation(
  scope: WriteScope,
  { title, policy }: { title: string; policy: PolicyCode },
): Promise<Result<string, { code: 'no-area' | 'no-body' | 'no-data' }>> {
  const { area, groupLabel } = await findSettings(scope);
  if (!area) return refused({ code: 'no-area' });
  const people: CountQuestion[] = [
    { kind: 'service-users', by: [optional('client-group')] },
    { ...staff, by: ['file'] },
  ];
  const { counts } = await answerFromReleases(scope, {
    counts: [...people, ...populationQuestions],
    values: [],
    pay: [],
  });
  const [users, workers, ...loaded] = counts;
  if (users?.state !== 'counted' && workers?.state !== 'counted') return refused({ code: 'no-data' });
  const clientGroups = users?.state === 'counted' ? users.rows.map(({ key: [text = ''] }) => text) : [];
  const datasets = (await currentReleases(scope)).filter(({ kind }) => kind === 'service-users');
  const asked = cuts.flatMap((cut) => questionsOf(cut, clientGroups, datasets));
  const found = await askPublication(scope, {
    ...{ scheme: populationScheme, title, policy },
    asked: { counts: asked, values: [], pay: [] },
  });
  if (!found.ok) return found;
  const beside = await populationIn(area, loaded);
  const bases = cuts.flatMap((cut) =>
    whoCodes.flatMap((who) => {
      const base = beside(cut, who);
      return base ? [{ field: cut.field, cut: cut.cut, who, base }] : [];
    }),
  );
  await keepReleasedPopulation(scope, found.value, { area, groupLabel, bases });
  return found;
}

interface Dataset {
  id: string;
  dataset: string;
}

/** Client groups are told as one for each kind of people, so that as few counts as possible are small. */
function questionsOf(cut: Cut, clientGroups: readonly string[], datasets: readonly Dataset[]): CountQuestion[] {
  const workers = { ...staff, by: [category(cut)] };
  if (cut.field === 'age') return [workers];
  const groups = namesOfWho(clientGroups);
  const names = namesOfWho(datasets.map(({ dataset }) => dataset));
  const files = Object.fromEntries(
    Object.entries(names).map(([who, some]) => [
      who,
      datasets.flatMap(({ id, dataset }) => (some.includes(dataset) ? [id] : [])).sort(),
    ]),
  );
  const byName = Object.keys(files).length > 0;
  const merged = byName ? { ...groups, [unsaid]: ['not-collected'] } : groups;
  const by: CountQuestion['by'] = [
    category(cut),
    ...(Object.keys(merged).length > 0 ? [{ field: 'client-group', merged, optional: true } as const] : []),
    ...(byName ? [{ field: 'file', merged: files, optional: true } as const] : []),
    { field: 'age', cut: 'adult-care', optional: true },
  ];
  return [{ kind: 'service-users', by }, workers];
}
