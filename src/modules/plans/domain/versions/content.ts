import { createHash } from 'node:crypto';
import { canonical } from '../../../../platform/kernel/canonical.ts';
import { type FrozenPlan, frozenFormat, frozenFormatVersion } from './frozen-plan.ts';

/** The bytes that are kept of a version: canonical JSON in UTF-8. */
export const contentBytes = (plan: FrozenPlan): Uint8Array => Buffer.from(canonical(plan));

export const contentHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads the bytes of a version. Throws for anything else: they are named by their hash. */
export function readContent(bytes: Uint8Array): FrozenPlan {
  const read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as FrozenPlan;
  if (read.format !== frozenFormat || read.formatVersion !== frozenFormatVersion)
    throw new Error('These bytes are no version of a plan that this product can read.');
  return read;
}
