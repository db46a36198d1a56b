import { recordEvent } from '#modules/audit';
import { namesOfReleases } from '#modules/equality-data';
import type { WriteScope } from '#platform/database';
import { keepFile } from '#platform/files';
import { ok, type Result, refused } from '#platform/kernel';
import { askAll } from '../domain/ask.ts';
import type { Standard } from '../domain/definition.ts';
import type { GivenFigures } from '../store/given-figures-reader.ts';
import { addGivenFigures } from '../store/given-figures-writer.ts';

type Recipient = Pick<GivenFigures, 'recipient' | 'address' | 'purpose' | 'legalBase' | 'holdsUntil'>;

/** Gives exact figures of the actor's body to a named recipient. The file is kept as it was given. */
export async function giveFigures(
  scope: WriteScope,
  { code, title, indicators }: Standard,
  to: Recipient,
  file: string,
): Promise<Result<string, { code: 'no-body' | 'no-data' | 'day-passed' }>> {
  const { bodyId } = scope.actor;
  if (!bodyId) return refused({ code: 'no-body' });
  if (to.holdsUntil < scope.today) return refused({ code: 'day-passed' });
  const { counts, values, pay } = askAll(indicators, null);
  const kinds = new Set([...counts, ...values, ...pay].map(({ kind }) => kind));
  const releases = (await namesOfReleases(scope)).flatMap(({ kind, ...one }) => (kinds.has(kind) ? one : []));
  if (releases.length === 0) return refused({ code: 'no-data' });
  const hash = await keepFile(scope, Buffer.from(file));
  const id = await addGivenFigures(scope, bodyId, { ...to, standard: code, title, releases, file: hash });
  recordEvent(scope, {
    kind: 'indicators:figures-given',
    subject: { kind: 'given-figures', id, label: title },
    detail: { ...to, releases: releases.map(({ name }) => name), file: hash },
  });
  return ok(id);
}
