import { type Scope, tables } from '#platform/database';
import type { Actor } from '#platform/kernel';
import type { Audience } from '../domain/gate/answers/audience.ts';
import type { PolicyCode } from '../domain/gate/policy.ts';
import type { Asked, EqualityDataSchema, NearPublication, PublicationRefusal, ReleasedAnswers } from './schema.ts';

/** Figures that were asked to be released, and what became of it. */
export interface PublicationRow {
  id: string;
  bodyId: string;
  scheme: string;
  title: string;
  policy: PolicyCode;
  audience: Audience;
  releaseIds: string[];
  askedAt: Date;
  askedBy: string;
  stepsDone: number;
  cells: number | null;
  hidden: number | null;
  near: NearPublication[];
  /** By which small counts are shown in it. */
  waiverIds: string[];
  releasedAt: Date | null;
  refusal: PublicationRefusal | null;
}

const columns = [
  ...([
    'id',
    'body_id as bodyId',
    'scheme',
    'title',
    'policy',
    'audience',
    'release_ids as releaseIds',
    'asked_at as askedAt',
  ] as const),
  ...([
    'asked_by as askedBy',
    'steps_done as stepsDone',
    'cells',
    'hidden',
    'near',
    'waiver_ids as waiverIds',
    'released_at as releasedAt',
  ] as const),
  'refusal',
] as const;

const publications = (scope: Scope) => tables<EqualityDataSchema>(scope).selectFrom('publication');

/** Released, asked for and refused ones of all bodies of the organisation, newest first. What was released, all may see. */
export const listPublications = (scope: Scope): Promise<PublicationRow[]> =>
  publications(scope).select(columns).orderBy('asked_at', 'desc').orderBy('id', 'desc').execute();

/** A publication with what was asked, and what anybody may see of the answers: null where it is not released. */
export interface AnsweredPublication extends PublicationRow {
  asked: Asked;
  answers: ReleasedAnswers | null;
}

export async function findPublication(scope: Scope, id: string): Promise<AnsweredPublication | null> {
  const all = publications(scope).select([...columns, 'asked', 'answers']);
  return (await all.where('id', '=', id).executeTakeFirst()) ?? null;
}

/** For the job, which acts for whoever asked. */
export async function findAsked(scope: Scope, id: string) {
  const found = await publications(scope)
    .select([...columns, 'actor', 'asked'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found || found.releasedAt || found.refusal) return null;
  return { ...found, actor: found.actor as Actor };
}

/** What the body's last released figures of a scheme were asked for; null where there are none. */
export async function findLastAsked(scope: Scope, scheme: string): Promise<Asked | null> {
  const last = await publications(scope)
    .select('asked')
    .where('body_id', '=', scope.actor.bodyId)
    .where('scheme', '=', scheme)
    .where('released_at', 'is not', null)
    .orderBy('released_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return last?.asked ?? null;
}

/** What was told of each cell by the body's earlier publications, oldest first. */
export const listTold = (scope: Scope, bodyId: string) =>
  publications(scope)
    .select([...columns, 'cells_file as cellsFile'])
    .where('body_id', '=', bodyId)
    .where('released_at', 'is not', null)
    .orderBy('released_at')
    .execute();

/** The proof of a publication, by the name of its content; null where it is not released. */
export async function findProofFile(scope: Scope, id: string): Promise<string | null> {
  const found = await publications(scope).select('proof_file as proofFile').where('id', '=', id).executeTakeFirst();
  return found?.proofFile ?? null;
}
