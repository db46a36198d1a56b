import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Signs what leaves the server and comes back. */
export class Signer {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}\0${text}`).digest('base64url');
  }

  verify(purpose: string, text: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(purpose, text));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  /** Text that can be read back only if it was made here. */
  stamp(purpose: string, text: string): string {
    return `${Buffer.from(text).toString('base64url')}.${this.sign(purpose, text)}`;
  }

  read(purpose: string, stamped: string | undefined): string | null {
    const [encoded = '', signature = ''] = stamped?.split('.') ?? [];
    const text = Buffer.from(encoded, 'base64url').toString();
    return encoded !== '' && this.verify(purpose, text, signature) ? text : null;
  }
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Encrypts with a token that only its holder has (AES-256-GCM). */
export function seal(token: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(token), nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

export function unseal(token: string, sealed: Buffer): string | null {
  try {
    const cipher = createDecipheriv('aes-256-gcm', sealingKey(token), sealed.subarray(0, 12));
    cipher.setAuthTag(sealed.subarray(-16));
    return cipher.update(sealed.subarray(12, -16), undefined, 'utf8') + cipher.final('utf8');
  } catch {
    return null;
  }
}

const sealingKey = (token: string): Buffer => createHash('sha256').update(`sealing\0${token}`).digest();
