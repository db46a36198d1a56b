import { randomBytes, randomUUID } from 'node:crypto';

let latest = { at: 0, count: 0 };

/**
 * A time-ordered identifier (RFC 9562, version 7): new rows land next to each other in an index. Those that one process
 * makes in the same millisecond are ordered by a counter (section 6.2, method 1).
 */
export function newId(now: number = Date.now()): string {
  latest = { at: now, count: latest.at === now ? (latest.count + 1) & 0xfff : 0 };
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | latest.count, 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An identifier that tells nothing, not even when it was made. */
export const randomId = (): string => randomUUID();

/** An unguessable token for links and cookies: 256 bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => uuid.test(text);
