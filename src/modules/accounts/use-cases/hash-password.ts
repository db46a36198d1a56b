import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const memory = 19_456;
const passes = 2;
const derive = promisify(argon2);

/** `argon2id$v=19$m=…,t=…,p=1$salt$hash`, base64 without padding. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await compute(password, salt, memory, passes);
  return `argon2id$v=19$m=${memory},t=${passes},p=1$${plain(salt)}$${plain(hash)}`;
}

/** Takes as long for an account that does not exist (`stored` null) as for one that does. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const [, , settings = '', salt = '', hash = ''] = stored?.split('$') ?? [];
  const [, m = memory, t = passes] = /m=(\d+),t=(\d+)/.exec(settings) ?? [];
  const expected = Buffer.from(hash, 'base64');
  const given = await compute(password, salt ? Buffer.from(salt, 'base64') : Buffer.alloc(16), Number(m), Number(t));
  return expected.length === given.length && timingSafeEqual(expected, given);
}

const compute = (password: string, nonce: Buffer, memoryKib: number, rounds: number): Promise<Buffer> =>
  derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce,
    parallelism: 1,
    tagLength: 32,
    memory: memoryKib,
    passes: rounds,
  });

const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
