import { type ChainedEvent, hashEvent, listEvents } from '#modules/audit';
import type { Scope } from '#platform/database';
import { canonical, ok, type Result, refused } from '#platform/kernel';
import { contentBytes, contentHash, readContent } from '../domain/versions/content.ts';
import type { FrozenPlan } from '../domain/versions/frozen-plan.ts';
import { findVersionBytes, type PlanVersion } from '../store/version-reader.ts';
import { versionFrozen } from './freeze-plan.ts';

const format = 'due-regard/plan-version-export/1';

/** A version with its proof: the hash of its content, and the event of the audit trail that holds that hash. */
export interface ExportedVersion {
  content: FrozenPlan;
  event: ChainedEvent;
}

/** One file: canonical JSON, in which the content's own bytes stand as they were frozen. */
export async function exportVersion(scope: Scope, version: PlanVersion): Promise<Uint8Array> {
  const [event] = await listEvents(scope, { kind: versionFrozen, subjectId: version.id }, 1);
  if (!event) throw new Error('Whatever freezes a plan tells the audit trail.');
  return fileOf({ content: readContent(await findVersionBytes(scope, version)), event });
}

const fileOf = ({ content, event }: ExportedVersion): Uint8Array =>
  Buffer.from(canonical({ format, content, hash: event.detail.hash, chain: { ...event, at: event.at.toISOString() } }));

type Refusal =
  /** Not a file that this product exported. */
  | { code: 'no-version' }
  /** The content is another than its hash says, or the event than its own. */
  | { code: 'changed'; what: 'content' | 'event' | 'file' };

/** Whether an exported version is as it was exported, from the file alone: every byte of it counts. */
export function verifyExport(bytes: Uint8Array): Result<ExportedVersion, Refusal> {
  const read = readExport(bytes);
  if (!read) return refused({ code: 'no-version' });
  const { content, event } = read;
  if (contentHash(contentBytes(content)) !== event.detail.hash) return refused({ code: 'changed', what: 'content' });
  const isOwn = event.kind === versionFrozen && event.subjectId === content.frozen?.id;
  if (!isOwn || hashEvent(event, event.previousHash) !== event.hash) return refused({ code: 'changed', what: 'event' });
  return Buffer.compare(fileOf(read), bytes) === 0 ? ok(read) : refused({ code: 'changed', what: 'file' });
}

function readExport(bytes: Uint8Array): ExportedVersion | null {
  try {
    const file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (file.format !== format) return null;
    const content = readContent(Buffer.from(JSON.stringify(file.content)));
    const { seq, actorId, actorName, kind, subjectKind, subjectId, subjectLabel, detail } = file.chain;
    const { previousHash, hash } = file.chain;
    const at = new Date(file.chain.at);
    if (Number.isNaN(at.getTime()) || typeof detail?.hash !== 'string') return null;
    const subject = { subjectKind, subjectId, subjectLabel };
    return { content, event: { seq, at, actorId, actorName, kind, ...subject, detail, previousHash, hash } };
  } catch {
    return null;
  }
}
