import type { AnsweredPublication } from '#modules/equality-data';
import type { Scope } from '#platform/database';
import type { Area } from '../domain/area.ts';
import { type Cut, cuts, type Who } from '../domain/beside-population.ts';
import type { Groups } from '../domain/count-groups.ts';
import { asShown } from '../domain/given-answers.ts';
import { type PopulationPicture, pictureOf } from '../domain/population-picture.ts';
import { staffOf, unplacedOf, usersOf } from '../domain/released-population.ts';
import { findReleasedPopulation } from '../store/released-population-reader.ts';

export interface ReleasedPopulation {
  area: Area;
  groupLabel: string;
  picture: PopulationPicture;
}

/** A publication beside the population, as anybody may see it; null where it is not released, or about something else. */
export async function releasedPopulation(
  scope: Scope,
  { id, asked, answers }: AnsweredPublication,
  wanted: Who | null,
): Promise<ReleasedPopulation | null> {
  const kept = await findReleasedPopulation(scope, id);
  if (!answers || !kept) return null;
  const { counts } = asShown(answers);
  let unplaced = 0;
  const byCut = cuts.map((cut) => {
    const ours = new Map<Who, Groups>();
    for (const [at, { kind, by }] of asked.counts.entries()) {
      const answer = counts[at];
      if (answer?.state !== 'counted' || !isBy(cut, by[0])) continue;
      if (kind === 'workforce') ours.set('workforce', staffOf(answer.rows, cut));
      else {
        for (const [who, groups] of usersOf(answer.rows)) ours.set(who, groups);
        unplaced ||= unplacedOf(answer.rows);
      }
    }
    const beside = (who: Who) =>
      kept.bases.find((one) => one.field === cut.field && one.cut === cut.cut && one.who === who)?.base ?? null;
    return { cut, ours, beside };
  });
  return { area: kept.area, groupLabel: kept.groupLabel, picture: pictureOf(byCut, wanted, unplaced) };
}

const isBy = ({ field, cut }: Cut, asked: unknown): boolean =>
  typeof asked === 'string'
    ? asked === field && cut === null
    : (asked as Partial<Cut>).field === field && (asked as Partial<Cut>).cut === cut;
