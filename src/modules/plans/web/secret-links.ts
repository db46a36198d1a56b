import type { Signer } from '#platform/http';
import { isId } from '#platform/kernel';
import { paths } from './paths.ts';

type Purpose = 'update-request' | 'calendar';

/** What a secret address leads to. */
export interface Secret {
  organisationId: string;
  id: string;
}

export type LinkTo = (secret: Secret) => string;

export const respondLinks =
  (signer: Signer, publicUrl: string): LinkTo =>
  (secret) =>
    publicUrl + paths.respond({ token: stampOf(signer, 'update-request', secret) });

export const calendarLinks =
  (signer: Signer, publicUrl: string): LinkTo =>
  (secret) =>
    publicUrl + paths.calendarFeed({ token: stampOf(signer, 'calendar', secret) });

const stampOf = (signer: Signer, purpose: Purpose, { organisationId, id }: Secret): string =>
  signer.stamp(purpose, `${organisationId}:${id}`);

/** Null: not made here, for something else, or changed on the way. */
export function readSecret(signer: Signer, purpose: Purpose, token: string): Secret | null {
  const [organisationId = '', id = ''] = signer.read(purpose, token)?.split(':') ?? [];
  return isId(organisationId) && isId(id) ? { organisationId, id } : null;
}
