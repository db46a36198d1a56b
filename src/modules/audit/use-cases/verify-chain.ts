import type { Scope } from '#platform/database';
import { type Break, type ChainedEvent, findBreak, startOfChain } from '../domain/chain.ts';
import { readChain } from '../store/event-reader.ts';

export interface ChainProof {
  events: number;
  /** The hash of the last event: written down elsewhere, it shows later that none was cut off. */
  head: string;
  broken: Break | null;
}

/** Reads the whole chain of the organisation and checks every link. */
export async function verifyChain(scope: Scope): Promise<ChainProof> {
  const events: ChainedEvent[] = [];
  for (let after = 0; ; ) {
    const part = await readChain(scope, after, 5000);
    events.push(...part);
    const last = part.at(-1);
    if (!last) break;
    after = last.seq;
  }
  return { events: events.length, head: events.at(-1)?.hash ?? startOfChain, broken: findBreak(events) };
}
