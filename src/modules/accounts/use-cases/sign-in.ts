import { recordEvent } from '#modules/audit';
import type { Database } from '#platform/database';
import { hashToken } from '#platform/http';
import { newId, newToken, ok, type Result, refused } from '#platform/kernel';
import { waitBeforeSignIn } from '../domain/throttle.ts';
import { rememberVisit } from '../store/person-writer.ts';
import { findCredential, recentFailures } from '../store/sign-in-reader.ts';
import { addFailure, addSession, forgetFailures } from '../store/sign-in-writer.ts';
import { findActor } from './find-actor.ts';
import { passwordMatches } from './hash-password.ts';

interface Attempt {
  email: string;
  password: string;
  /** The network address it came from. */
  address: string;
}

type Refusal = { code: 'wrong' } | { code: 'wait'; minutes: number };

const hour = 3_600_000;

/** Checks a password and begins a session; the value is the token for the person's cookie. */
export async function signIn(
  database: Database,
  { email, password, address }: Attempt,
): Promise<Result<string, Refusal>> {
  const now = database.now();
  const { credential, failures } = await database.system(async (db) => ({
    credential: await findCredential(db, email),
    failures: await recentFailures(db, email, new Date(now.getTime() - hour)),
  }));
  const wait = waitBeforeSignIn(failures, address, now);
  if (wait > 0) return refused({ code: 'wait', minutes: Math.ceil(wait / 60_000) });

  const matches = await passwordMatches(password, credential?.passwordHash ?? null);
  const actor = matches && credential ? await findActor(database, credential) : null;
  if (!actor || !credential) {
    await database.system((db) => addFailure(db, email, address, now));
    return refused({ code: 'wrong' });
  }
  const token = newToken();
  const { organisationId, personId } = credential;
  const previousVisit = await database.system(async (db) => {
    await forgetFailures(db, email);
    return addSession(db, { tokenHash: hashToken(token), id: newId(now.getTime()), organisationId, personId, at: now });
  });
  await database.write({ organisationId, actor }, async (scope) => {
    await rememberVisit(scope, personId, previousVisit);
    recordEvent(scope, { kind: 'accounts:signed-in', subject: { kind: 'person', id: personId, label: actor.name } });
  });
  return ok(token);
}
