import type { ChildProcess } from 'node:child_process';

/** How many kinds of work have a child waiting. */
const most = 2;
const spares = new Map<string, ChildProcess>();
let keeping = false;

/**
 * From now on, until the function it gives back is called, a child waits that has loaded what the last work needed:
 * starting one takes longer than most work.
 */
export function keepSpares(): () => void {
  keeping = true;
  return () => {
    keeping = false;
    for (const spare of spares.values()) spare.kill('SIGKILL');
    spares.clear();
  };
}

/** A child that waits for this kind of work, or null. */
export function takeSpare(kind: string): ChildProcess | null {
  const spare = spares.get(kind);
  spares.delete(kind);
  if (!spare?.connected) return null;
  spare.ref();
  spare.channel?.ref();
  return spare;
}

/** Lets a child wait. It ends with this process, which it does not keep alive. */
export function prepareSpare(kind: string, module: URL, start: () => ChildProcess): void {
  if (!keeping || spares.has(kind)) return;
  for (const [other, spare] of [...spares].slice(0, Math.max(0, spares.size - most + 1))) {
    spares.delete(other);
    spare.kill('SIGKILL');
  }
  const spare = start();
  spares.set(kind, spare);
  spare.on('error', () => spares.delete(kind));
  spare.send({ prepare: module.href }, () => {});
  spare.unref();
  spare.channel?.unref();
}
