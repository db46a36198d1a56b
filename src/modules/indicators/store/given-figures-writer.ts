import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { GivenFigures } from './given-figures-reader.ts';
import type { IndicatorsSchema } from './schema.ts';

export async function addGivenFigures(
  scope: WriteScope,
  bodyId: string,
  { legalBase, holdsUntil, releases, ...given }: Omit<GivenFigures, 'id' | 'givenAt' | 'givenBy'>,
): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<IndicatorsSchema>(scope)
    .insertInto('given_figures')
    .values({
      ...{ organisation_id: scope.organisationId, id, body_id: bodyId, ...given },
      ...{ legal_base: legalBase, holds_until: holdsUntil, releases: JSON.stringify(releases) },
      ...{ given_at: scope.now, given_by: scope.actor.name },
    })
    .execute();
  return id;
}
