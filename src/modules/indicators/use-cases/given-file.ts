import type { Scope } from '#platform/database';
import { findFile } from '#platform/files';
import { findGivenFigures, type GivenFigures } from '../store/given-figures-reader.ts';

/** What was given, as it was given; null once the day has passed until which it holds. */
export async function givenFile(scope: Scope, id: string): Promise<{ given: GivenFigures; bytes: Uint8Array } | null> {
  const given = await findGivenFigures(scope, id);
  const bytes = given && given.holdsUntil >= scope.today ? await findFile(scope, given.file) : null;
  return given && bytes ? { given, bytes } : null;
}
