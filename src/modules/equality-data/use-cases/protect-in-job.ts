import { gunzipSync, gzipSync } from 'node:zlib';
import { recordEvent } from '#modules/audit';
import type { Database, Scope } from '#platform/database';
import { findFile, keepFile } from '#platform/files';
import type { Task } from '#platform/jobs';
import { type Actor, canonical, type Result } from '#platform/kernel';
import { runInSandbox } from '#platform/sandbox';
import { closeCounts } from '../domain/gate/answers/near-same.ts';
import type { Publication } from '../domain/gate/answers/publication.ts';
import { policyOf } from '../domain/gate/policy.ts';
import type { ProtectRefusal } from '../domain/gate/protect.ts';
import { findAsked, findPublication, listTold } from '../store/publication-reader.ts';
import { countPublicationSteps, endPublication, lockLedger } from '../store/publication-writer.ts';
import { listReleases } from '../store/release-reader.ts';
import type { NearPublication } from '../store/schema.ts';
import { listWaivedCells } from '../store/waiver-reader.ts';
import { heldParts } from './held-parts.ts';
import type { PartsProtected, ProtectPartsOrder } from './protect-parts-in-sandbox.ts';

const work = new URL('./protect-parts-in-sandbox.ts', import.meta.url);
const deadline = 60;
const limits = { seconds: 6 * deadline, megabytes: 2000, files: [] };

/**
 * Protects figures that somebody asked to release. Begun again after a crash it starts at the beginning; where another
 * publication about the same people was released meanwhile, it does too, since that is now known to everybody.
 */
export const protectInJob: Task = async ({ publicationId }, { database, organisationId }) => {
  const id = String(publicationId);
  while (!(await protectOnce(database, organisationId, id)));
};

/** Whether it came to an end. */
async function protectOnce(database: Database, organisationId: string, id: string): Promise<boolean> {
  const asked = await database.read({ organisationId }, (scope) => findAsked(scope, id));
  if (!asked?.actor.bodyId) return true;
  const { actor, policy: code } = asked;
  const policy = policyOf(code);
  const { order, before, waivers } = await database.read({ organisationId, actor }, async (scope) => {
    const releases = (await listReleases(scope)).filter((one) => asked.releaseIds.includes(one.id));
    const told = await toldBefore(scope, actor);
    const same = told.filter(({ releaseIds }) => releaseIds.some((one) => asked.releaseIds.includes(one)));
    const parts = await heldParts(scope, releases, (release) => release.id);
    const published = same.map(({ cells }) => cells);
    const waivers = await listWaivedCells(scope, actor.bodyId ?? '');
    const waived = waivers.map(({ cell }) => cell);
    return {
      order: { parts, asked: asked.asked, policy, published, waived, deadline } satisfies ProtectPartsOrder,
      before: told,
      waivers,
    };
  });
  const report = async (done: number) => {
    await database.write({ organisationId }, (scope) => countPublicationSteps(scope, id, done)).catch(() => {});
  };
  const run = await runInSandbox<Result<PartsProtected, ProtectRefusal>>(work, 'protectParts', order, limits, report);
  const done = run.ok ? run.value : run;
  return database.write({ organisationId, actor }, async (scope) => {
    await lockLedger(scope, actor.bodyId as string);
    const now = await listTold(scope, actor.bodyId as string);
    if (now.length !== before.length) return false;
    const title = (await findPublication(scope, id))?.title ?? '';
    const subject = { kind: 'publication', id, label: title };
    if (!done.ok) {
      if (await endPublication(scope, id, { refusal: done.refusal }))
        recordEvent(scope, { kind: 'equality-data:publication-refused', subject, detail: { code: done.refusal.code } });
      return true;
    }
    const { answers, values, publication, proof, cells, hidden, method } = done.value;
    const near = before
      .filter(({ releaseIds }) => !asked.releaseIds.every((one) => releaseIds.includes(one)))
      .map(
        (one): NearPublication => ({
          id: one.id,
          title: one.title,
          releasedAt: one.releasedAt?.toISOString() ?? '',
          close: closeCounts(publication, one.cells, policy.threshold),
        }),
      )
      .filter(({ close }) => close > 0);
    const cellsFile = await keepFile(scope, gzipSync(JSON.stringify(publication)));
    const proofFile = await keepFile(scope, Buffer.from(canonical({ ...proof, title })));
    const waiverIds = waivers.filter(({ cell }) => done.value.waived.includes(cell)).map(({ id }) => id);
    const outcome = { answers: { ...answers, values }, cellsFile, proofFile, cells, hidden, method, near, waiverIds };
    if (await endPublication(scope, id, outcome))
      recordEvent(scope, {
        kind: 'equality-data:publication-released',
        subject,
        detail: { policy: code, cells, hidden, proof: proofFile },
      });
    return true;
  });
}

async function toldBefore(scope: Scope, actor: Actor) {
  const rows = await listTold(scope, actor.bodyId ?? '');
  return Promise.all(rows.map(async (row) => ({ ...row, cells: await cellsOf(scope, row.cellsFile ?? '') })));
}

/** What was told of each cell of a publication. */
export async function cellsOf(scope: Scope, hash: string): Promise<Publication> {
  const bytes = await findFile(scope, hash);
  if (!bytes) throw new Error(`the cells ${hash} are gone`);
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as Publication;
}
