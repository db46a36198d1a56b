import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import type { SandboxRefusal } from '#platform/sandbox';
import { applyCorrections } from '../domain/workbench/apply.ts';
import { type Correction, isEdit, isHint, type Numbered } from '../domain/workbench/correction.ts';
import { itemOf, type KeyedProposal, nameOf } from '../domain/workbench/keyed-proposal.ts';
import { listCorrections, type MadeCorrection } from '../store/correction-reader.ts';
import { addCorrectionRows, undoCorrectionRow } from '../store/correction-writer.ts';
import { findImport, type WholeImport } from '../store/import-reader.ts';
import { replaceProposal } from '../store/import-writer.ts';
import { recogniseAgain } from './propose-import.ts';

export type CorrectionRefusal =
  | { code: 'not-found' }
  | { code: 'decided-before' }
  /** Somebody else corrected it; `latest` is what they did last. */
  | { code: 'changed-since'; version: number; latest: MadeCorrection | null }
  | { code: 'no-document' }
  | { code: 'does-not-apply' }
  | { code: 'nothing-to-undo' }
  | SandboxRefusal;

type Corrected = Result<undefined, CorrectionRefusal>;

/** Adds corrections to a proposal, all or none, and works out what it comes to. */
export async function correctImport(
  scope: WriteScope,
  id: string,
  version: number,
  corrections: readonly Correction[],
): Promise<Corrected> {
  const open = await openImport(scope, id, version);
  if (!open.ok) return open;
  const { found, made } = open.value;
  if (corrections.length === 0) return ok();
  const start = Math.max(0, ...made.map(({ seq }) => seq));
  const added = corrections.map((correction, index) => ({
    seq: start + index + 1,
    correction,
    about: isEdit(correction) ? nameIn(found.proposal, correction.key) : '',
  }));
  const proposal = await proposalWith(found, made, added);
  if (!proposal.ok) return proposal;
  if (added.some(({ seq }) => proposal.value.lapsed.includes(seq))) return refused({ code: 'does-not-apply' });
  return keep(scope, found, version, proposal.value, async () => {
    await addCorrectionRows(scope, id, added);
    tell(scope, 'plans:import-corrected', found, { corrections });
  });
}

/** Undoes the last correction; with `seq` one that was remembered from another file. */
export async function undoCorrection(
  scope: WriteScope,
  id: string,
  version: number,
  seq: number | null = null,
): Promise<Corrected> {
  const open = await openImport(scope, id, version);
  if (!open.ok) return open;
  const { found, made } = open.value;
  const undone = undoable(made, seq);
  if (!undone) return refused({ code: 'nothing-to-undo' });
  if (!found.document) return refused({ code: 'no-document' });
  const proposal = await recogniseAgain(
    found.document,
    inForce(made).filter((one) => one.seq !== undone.seq),
  );
  if (!proposal.ok) return proposal;
  return keep(scope, found, version, proposal.value, async () => {
    await undoCorrectionRow(scope, id, undone.seq);
    tell(scope, 'plans:import-correction-undone', found, { correction: undone.correction });
  });
}

/** What "Undo" takes back: the last correction in force, or a remembered one that was named. */
export const undoable = (made: readonly MadeCorrection[], seq: number | null): MadeCorrection | null =>
  (seq === null
    ? made.findLast(({ undoneAt }) => undoneAt === null)
    : made.find((one) => one.seq === seq && one.undoneAt === null && one.rememberedFrom !== null)) ?? null;

function nameIn(proposal: KeyedProposal, key: string): string {
  const item = itemOf(proposal, key);
  const name = item ? nameOf(item) : (proposal.findings.find((finding) => finding.key === key)?.message ?? '');
  return name.length > 120 ? `${name.slice(0, 117)}…` : name;
}

interface Open {
  found: WholeImport;
  made: MadeCorrection[];
}

async function openImport(scope: WriteScope, id: string, version: number): Promise<Result<Open, CorrectionRefusal>> {
  const found = await findImport(scope, id);
  if (!found) return refused({ code: 'not-found' });
  if (found.state !== 'proposed') return refused({ code: 'decided-before' });
  const made = await listCorrections(scope, id);
  if (found.version !== version)
    return refused({ code: 'changed-since', version: found.version, latest: latestChange(made) });
  return ok({ found, made });
}

/** The correction that was made or undone last. */
export function latestChange(made: readonly MadeCorrection[]): MadeCorrection | null {
  const moment = ({ at, undoneAt }: MadeCorrection) => (undoneAt ?? at).getTime();
  return made.reduce<MadeCorrection | null>(
    (last, one) => (last === null || moment(one) >= moment(last) ? one : last),
    null,
  );
}

const inForce = (made: readonly MadeCorrection[]): Numbered[] =>
  made.filter(({ undoneAt }) => undoneAt === null).map(({ seq, correction }) => ({ seq, correction }));

/** Edits go on from where the proposal stands; a hint has the document read again. */
async function proposalWith(
  { document, proposal, source }: WholeImport,
  made: readonly MadeCorrection[],
  added: readonly Numbered[],
): Promise<Result<KeyedProposal, CorrectionRefusal>> {
  if (!added.some(({ correction }) => isHint(correction))) return ok(applyCorrections(proposal, source, added));
  return document ? recogniseAgain(document, [...inForce(made), ...added]) : refused({ code: 'no-document' });
}

async function keep(
  scope: WriteScope,
  { id }: WholeImport,
  version: number,
  proposal: KeyedProposal,
  record: () => Promise<void>,
): Promise<Corrected> {
  if (!(await replaceProposal(scope, id, version, proposal))) {
    const now = await findImport(scope, id);
    const latest = latestChange(await listCorrections(scope, id));
    return refused({ code: 'changed-since', version: now?.version ?? version, latest });
  }
  await record();
  return ok();
}

const tell = (scope: WriteScope, kind: string, { id, fileName }: WholeImport, detail: object): void =>
  recordEvent(scope, { kind, subject: { kind: 'plan-import', id, label: fileName }, detail: { ...detail } });
