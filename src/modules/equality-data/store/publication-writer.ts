import { sql } from 'kysely';
import { tables, type WriteScope } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Audience } from '../domain/gate/answers/audience.ts';
import type { PolicyCode } from '../domain/gate/policy.ts';
import type { Asked, EqualityDataSchema, NearPublication, PublicationRefusal, ReleasedAnswers } from './schema.ts';

export interface ToPublish {
  bodyId: string;
  scheme: string;
  title: string;
  policy: PolicyCode;
  audience: Audience;
  asked: Asked;
  releaseIds: string[];
}

const json = <Value>(value: Value) => JSON.stringify(value) as unknown as never;

export async function addPublication(
  scope: WriteScope,
  { bodyId, scheme, title, policy, audience, asked, releaseIds }: ToPublish,
): Promise<string> {
  const id = newId(scope.now.getTime());
  await tables<EqualityDataSchema>(scope)
    .insertInto('publication')
    .values({
      ...{ organisation_id: scope.organisationId, id, body_id: bodyId, scheme, title, policy, asked: json(asked) },
      ...{
        audience,
        release_ids: releaseIds,
        asked_at: scope.now,
        asked_by: scope.actor.name,
        actor: json(scope.actor),
      },
      ...{
        answers: null,
        cells_file: null,
        proof_file: null,
        cells: null,
        hidden: null,
        method: null,
        released_at: null,
        refusal: null,
      },
    })
    .execute();
  return id;
}

export async function countPublicationSteps(scope: WriteScope, id: string, stepsDone: number): Promise<void> {
  await tables<EqualityDataSchema>(scope)
    .updateTable('publication')
    .set({ steps_done: stepsDone })
    .where('id', '=', id)
    .execute();
}

/** Until the transaction ends, nobody else releases figures of the body. */
export const lockLedger = (scope: WriteScope, bodyId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`publication ${bodyId}`}, 0))`.execute(scope.db);

export interface Outcome {
  answers: ReleasedAnswers;
  cellsFile: string;
  proofFile: string;
  cells: number;
  hidden: number;
  method: string;
  near: NearPublication[];
  waiverIds: string[];
}

/** False when it was released or refused already. */
export async function endPublication(
  scope: WriteScope,
  id: string,
  outcome: Outcome | { refusal: PublicationRefusal },
): Promise<boolean> {
  const set =
    'refusal' in outcome
      ? { refusal: json(outcome.refusal) }
      : {
          ...{
            answers: json(outcome.answers),
            cells_file: outcome.cellsFile,
            proof_file: outcome.proofFile,
            cells: outcome.cells,
          },
          ...{ hidden: outcome.hidden, method: outcome.method, near: json(outcome.near), released_at: scope.now },
          waiver_ids: outcome.waiverIds,
        };
  const { numUpdatedRows } = await tables<EqualityDataSchema>(scope)
    .updateTable('publication')
    .set(set)
    .where('id', '=', id)
    .where('released_at', 'is', null)
    .where('refusal', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
