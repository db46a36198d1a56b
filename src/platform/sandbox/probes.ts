/** Work that misbehaves, for the tests of the sandbox. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Report } from './run.ts';

export const double = (input: { bytes: Uint8Array }) => ({ length: input.bytes.length * 2 });

export const countToThree = (_: null, report: Report) => {
  for (const done of [1, 2, 3]) report(done, 3);
  return 'counted';
};

export const loopForever = () => {
  for (;;);
};

export const eatMemory = () => {
  const eaten: Buffer[] = [];
  for (;;) eaten.push(Buffer.alloc(16 * 1_048_576, 1));
};

export const fail = () => {
  throw new Error('no');
};

const attempt = (work: () => unknown) => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
};

export const reachOut = async () => ({
  environment: Object.keys(process.env).length,
  read: attempt(() => readFileSync('/etc/passwd')),
  write: attempt(() => writeFileSync('/tmp/due-regard-probe', 'x')),
  program: attempt(() => process.getBuiltinModule('node:child_process').execSync('true')),
});

/** Tells what it was given. */
export function printsAndThrows({ count }: { count: number }): never {
  console.log(count);
  console.error(count);
  throw new Error(`the count ${count}`);
}

export function throwsLater({ count }: { count: number }): Promise<never> {
  setTimeout(() => {
    throw new Error(`the count ${count}`);
  });
  return new Promise(() => {});
}
