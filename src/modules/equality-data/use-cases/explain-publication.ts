import type { Scope } from '#platform/database';
import { between } from '../domain/gate/answers/answer-table.ts';
import { askedTables } from '../domain/gate/answers/asked-tables.ts';
import { type Explained, explainHidden } from '../domain/gate/answers/explain-hidden.ts';
import { linkAnswerTables } from '../domain/gate/answers/link-answer-tables.ts';
import type { PublicationProof } from '../domain/gate/answers/publication-proof.ts';
import { policyOf } from '../domain/gate/policy.ts';
import { type AnsweredPublication, findPublication, listTold } from '../store/publication-reader.ts';
import { listWaivedCells } from '../store/waiver-reader.ts';
import { classifier } from './classify.ts';
import { findProof } from './find-proof.ts';
import { partsOfReleases } from './held-parts.ts';
import { cellsOf } from './protect-in-job.ts';

/** A cell with its exact count: for those who see exact counts only. */
export interface ExactCell {
  name: string;
  count: number | null;
  told: readonly [number, number] | null;
  hidden: boolean;
  /** From where to where anybody can know it; null where nothing bounds it. */
  lower: number;
  upper: number | null;
}

export interface PublicationExplained {
  publication: AnsweredPublication;
  threshold: number;
  cells: ExactCell[];
  hidden: Explained[];
  /** Names of the cells for which there is a waiver. */
  waived: string[];
}

/** Every hidden count of a publication of the actor's own body, and why; null where there is none. */
export async function explainPublication(scope: Scope, id: string): Promise<PublicationExplained | null> {
  const publication = await findPublication(scope, id);
  if (!publication?.releasedAt || publication.bodyId !== scope.actor.bodyId) return null;
  const file = (await listTold(scope, publication.bodyId)).find((one) => one.id === id)?.cellsFile;
  const kept = await findProof(scope, id);
  if (!file || !kept) return null;
  const proof = JSON.parse(new TextDecoder().decode(kept)) as PublicationProof;
  const { asked, small } = await cellsOf(scope, file);
  const policy = policyOf(publication.policy);
  const parts = await partsOfReleases(scope, publication.releaseIds);
  const { tables } = askedTables(asked, parts, classifier, policy);
  const exact = linkAnswerTables(tables, [], () => null, policy.threshold);
  const cells = proof.cells.map(({ name, ...known }): ExactCell => {
    const whole = name.join(between);
    return { ...known, name: whole, count: exact.cells[exact.at.get(whole) ?? -1]?.count ?? null };
  });
  return {
    publication,
    threshold: policy.threshold,
    cells,
    waived: (await listWaivedCells(scope, publication)).map(({ cell }) => cell),
    hidden: explainHidden(proof.cells, proof.sums, new Set(small)),
  };
}
