import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ok, type Result, refused } from '#platform/kernel';
import type { Told } from './child.ts';
import { prepareSpare, takeSpare } from './spare.ts';

/** What a piece of heavy or hostile work may use. */
export interface Limits {
  /** Of processor time; by the clock it may take three times as long, since the machine has other work. */
  seconds: number;
  megabytes: number;
  /** Files that it may read beside the program. */
  files?: readonly string[];
  /** Whether it may load a native library (DuckDB, Typst), whose own code no rule of Node binds. */
  native?: boolean;
}

export type SandboxRefusal = { code: 'too-slow' } | { code: 'too-much-memory' } | { code: 'crashed' };

/** How far the work is: so many of so many parts. */
export type Report = (done: number, total: number) => void;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const packages = realpathSync(`${root}node_modules`);
const child = fileURLToPath(new URL('./child.ts', import.meta.url));
const watchEvery = 50;

/**
 * Runs an exported function of a module in a process of its own, which sees no environment, writes no file and starts
 * no program. It is ended when it takes too long or too much memory.
 * @param module the URL of the module, such as `new URL('./x.ts', import.meta.url)`
 * @param input and the function's value: plain objects, texts, numbers and `Uint8Array`s
 * @param report hears what the function says to its second parameter, a `Report`
 */
export function runInSandbox<Value>(
  module: URL,
  name: string,
  input: unknown,
  limits: Limits,
  report: Report = () => {},
): Promise<Result<Value, SandboxRefusal>> {
  return new Promise((resolve) => {
    // What may be read is fixed when a child starts, so work on files of its own has no spare.
    const canWait = !limits.files;
    const kind = `${module.href} ${limits.megabytes} ${limits.native === true}`;
    const process = takeAhead(module, limits) ?? (canWait ? takeSpare(kind) : null) ?? start(limits);
    const before = processorSecondsOf(process.pid);
    let ended = false;
    const end = (result: Result<Value, SandboxRefusal>) => {
      if (ended) return;
      ended = true;
      clearTimeout(deadline);
      clearInterval(watch);
      process.kill('SIGKILL');
      resolve(result);
      if (canWait) prepareSpare(kind, module, () => start(limits));
    };
    const deadline = setTimeout(() => end(refused({ code: 'too-slow' })), limits.seconds * 3000);
    const watch = setInterval(() => {
      if (megabytesOf(process.pid) > limits.megabytes) end(refused({ code: 'too-much-memory' }));
      else if (processorSecondsOf(process.pid) - before > limits.seconds) end(refused({ code: 'too-slow' }));
    }, watchEvery);
    process.on('message', (told: Told) =>
      'value' in told ? end(ok(told.value as Value)) : report(told.done, told.total),
    );
    process.on('error', () => end(refused({ code: 'crashed' })));
    process.on('exit', (code, signal) =>
      end(refused({ code: signal === 'SIGABRT' || code === 134 ? 'too-much-memory' : 'crashed' })),
    );
    process.send({ module: module.href, name, input }, () => {});
  });
}

const ahead = new Map<string, ChildProcess>();
const nameOf = (module: URL, limits: Limits): string => `${module.href} ${JSON.stringify(limits)}`;

/** Starts the child for work that is sure to come, and that this process still has to prepare. */
export function startAhead(module: URL, limits: Limits): void {
  const child = start(limits);
  ahead.set(nameOf(module, limits), child);
  child.on('error', () => ahead.delete(nameOf(module, limits)));
  child.send({ prepare: module.href }, () => {});
  child.unref();
  child.channel?.unref();
}

function takeAhead(module: URL, limits: Limits): ChildProcess | null {
  const child = ahead.get(nameOf(module, limits));
  ahead.delete(nameOf(module, limits));
  child?.ref();
  child?.channel?.ref();
  return child?.connected ? child : null;
}

const start = ({ megabytes, files = [], native = false }: Limits): ChildProcess =>
  fork(child, [], {
    cwd: '/',
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      '--permission',
      `--allow-fs-read=${root}`,
      `--allow-fs-read=${packages}`,
      ...files.map((file) => `--allow-fs-read=${file}`),
      ...(native ? ['--allow-addons'] : []),
      '--disable-warning=SecurityWarning',
      `--max-old-space-size=${megabytes}`,
      '--max-semi-space-size=64',
      '--min-semi-space-size=32',
      `--import=${new URL('../../../bin/loader.mjs', import.meta.url)}`,
    ],
  });

/** Resident memory of a process; 0 where the system does not tell. */
function megabytesOf(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * 4096) / 1_048_576;
  } catch {
    return 0;
  }
}

/** User and system time of a process; 0 where the system does not tell. */
function processorSecondsOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
