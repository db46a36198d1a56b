import { gunzipSync, gzipSync } from 'node:zlib';
import { recordEvent } from '#modules/audit';
import type { Database, Scope, WriteScope } from '#platform/database';
import { findFile, keepFile } from '#platform/files';
import type { Task } from '#platform/jobs';
import { type Actor, canonical, type Result } from '#platform/kernel';
import { runInSandbox, type SandboxRefusal } from '#platform/sandbox';
import { knownTo } from '../domain/gate/answers/audience.ts';
import { closeCounts } from '../domain/gate/answers/near-same.ts';
import type { Publication } from '../domain/gate/answers/publication.ts';
import { policyOf } from '../domain/gate/policy.ts';
import type { ProtectRefusal } from '../domain/gate/protect.ts';
import { findAsked, listTold } from '../store/publication-reader.ts';
import { countPublicationSteps, endPublication, lockLedger } from '../store/publication-writer.ts';
import type { NearPublication } from '../store/schema.ts';
import { listWaivedCells } from '../store/waiver-reader.ts';
import { partsOfReleases } from './held-parts.ts';
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
  const { actor } = asked;
  const begun = await database.read({ organisationId, actor }, (scope) => toProtect(scope, asked));
  const report = async (done: number) => {
    await database.write({ organisationId }, (scope) => countPublicationSteps(scope, id, done)).catch(() => {});
  };
  const run = await runInSandbox<Result<PartsProtected, ProtectRefusal>>(
    work,
    'protectParts',
    begun.order,
    limits,
    report,
  );
  return database.write({ organisationId, actor }, (scope) => end(scope, asked, begun, run.ok ? run.value : run));
}

type AskedRow = NonNullable<Awaited<ReturnType<typeof findAsked>>>;
type Begun = Awaited<ReturnType<typeof toProtect>>;

/** What has to be protected, and against what. */
export async function toProtect(
  scope: Scope,
  {
    actor,
    asked,
    policy,
    audience,
    releaseIds,
  }: Pick<AskedRow, 'actor' | 'asked' | 'policy' | 'audience' | 'releaseIds'>,
) {
  const before = await toldBefore(scope, actor);
  const same = before.filter((one) => one.releaseIds.some((id) => releaseIds.includes(id)));
  const others = same.flatMap((one) => one.releaseIds).filter((one) => !releaseIds.includes(one));
  const waivers = await listWaivedCells(scope, { bodyId: actor.bodyId ?? '', audience });
  const order: ProtectPartsOrder = {
    parts: await partsOfReleases(scope, releaseIds),
    earlier: await partsOfReleases(scope, others),
    asked,
    policy: policyOf(policy, asked.weigh),
    ...knownTo(audience, same),
    waived: waivers.map(({ cell }) => cell),
    deadline,
  };
  return { order, before, waivers };
}

/** Writes down what came of it, unless something was released meanwhile. */
async function end(
  scope: WriteScope,
  { id, actor, title, policy: code, audience, releaseIds }: AskedRow,
  { order, before, waivers }: Begun,
  done: Result<PartsProtected, ProtectRefusal | SandboxRefusal>,
): Promise<boolean> {
  await lockLedger(scope, actor.bodyId as string);
  const now = await listTold(scope, actor.bodyId as string);
  if (now.length !== before.length) return false;
  const subject = { kind: 'publication', id, label: title };
  if (!done.ok) {
    if (await endPublication(scope, id, { refusal: done.refusal }))
      recordEvent(scope, { kind: 'equality-data:publication-refused', subject, detail: { code: done.refusal.code } });
    return true;
  }
  const { answers, values, publication, proof, cells, hidden, method, waived } = done.value;
  const near = before
    .filter((one) => !releaseIds.every((release) => one.releaseIds.includes(release)))
    .map(
      (one): NearPublication => ({
        id: one.id,
        title: one.title,
        releasedAt: one.releasedAt?.toISOString() ?? '',
        close: closeCounts(publication, one.cells, order.policy.threshold),
      }),
    )
    .filter(({ close }) => close > 0);
  const cellsFile = await keepFile(scope, gzipSync(JSON.stringify(publication)));
  const proofFile = await keepFile(scope, Buffer.from(canonical({ ...proof, title })));
  const waiverIds = waivers.filter(({ cell }) => waived.includes(cell)).map((one) => one.id);
  const outcome = { answers: { ...answers, values }, cellsFile, proofFile, cells, hidden, method, near, waiverIds };
  if (await endPublication(scope, id, outcome))
    recordEvent(scope, {
      kind: 'equality-data:publication-released',
      subject,
      detail: { policy: code, audience, cells, hidden, proof: proofFile },
    });
  return true;
}

async function toldBefore(scope: Scope, actor: Actor) {
  const rows = await listTold(scope, actor.bodyId ?? '');
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      cells: { ...(await cellsOf(scope, row.cellsFile ?? '')), files: row.releaseIds },
    })),
  );
}

/** What was told of each cell of a publication. */
export async function cellsOf(scope: Scope, hash: string): Promise<Publication> {
  const bytes = await findFile(scope, hash);
  if (!bytes) throw new Error(`the cells ${hash} are gone`);
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as Publication;
}
