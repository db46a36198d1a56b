import { answerFromReleases, answerFromShipped, type CountQuestion } from '#modules/equality-data';
import type { Scope } from '#platform/database';
import type { Place } from '../domain/area.ts';

const asked: CountQuestion = { kind: 'population', by: ['area', 'area-code'] };

/** Every area of the tables that the body loaded and of those that come with the product. No counts. */
export async function populationAreas(scope: Scope): Promise<Place[]> {
  const loaded = await loadedAreas(scope);
  const shipped = await answerFromShipped([asked]);
  const places = new Map<string, Place>();
  for (const answer of [...loaded, ...shipped])
    for (const { key } of answer.state === 'counted' ? answer.rows : []) {
      const [name = '', code = ''] = key;
      if (name === '' || name === 'not-collected') continue;
      const place = { name, code: code === 'not-collected' ? '' : code };
      if (!places.has(`${name} ${place.code}`)) places.set(`${name} ${place.code}`, place);
    }
  return [...places.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** A table may give names without codes. */
async function loadedAreas(scope: Scope) {
  const { counts } = await answerFromReleases(scope, {
    counts: [asked, { ...asked, by: ['area'] }],
    values: [],
    pay: [],
  });
  return counts.slice(0, counts[0]?.state === 'counted' ? 1 : 2);
}
