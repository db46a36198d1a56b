// `npm run bench`: what a person waits for, each beside the bare start of Node in the same run. Read the ratios: the
// milliseconds depend on the machine. Nothing is asserted, but a reader that
// a damaged file brings down ends it with an error.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { planTable } from './plan-table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'due-regard-bench-'));
const program = join(root, 'bin', 'due-regard');
const loader = ['--import', join(root, 'bin', 'loader.mjs')];

interface Measured {
  what: string;
  milliseconds: number[];
}

const measured: Measured[] = [];

async function measure(what: string, times: number, work: () => Promise<number>): Promise<void> {
  const milliseconds: number[] = [];
  for (let time = 0; time < times; time += 1) milliseconds.push(await work());
  measured.push({ what, milliseconds });
}

async function wallTimeOf(command: string, line: string[], stdio: 'ignore' | 'inherit' = 'ignore'): Promise<number> {
  const began = performance.now();
  const child = spawn(command, line, { cwd: root, stdio });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${command} ${line.join(' ')} ended with ${code}.`);
  return performance.now() - began;
}

/** From the start of the process until the sign-in page answers. */
async function startOf(dataDir: string): Promise<number> {
  const port = await freePort();
  const environment = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '', SMTP_URL: '' };
  const began = performance.now();
  const server = spawn(process.execPath, [...loader, join(root, 'src', 'main.ts')], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await answers(`http://127.0.0.1:${port}/sign-in`, server);
    return performance.now() - began;
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve));
  }
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await pause(10);
  }
  throw new Error('The server ended before it answered.');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function print(): void {
  const middle = ({ milliseconds }: Measured) => milliseconds.toSorted((a, b) => a - b)[milliseconds.length >> 1] ?? 0;
  const unit = measured[0] ? middle(measured[0]) : 1;
  const cells = measured.map((one) => [
    one.what,
    `${middle(one).toFixed(0)} ms`,
    `${(middle(one) / unit).toFixed(1)}×`,
  ]);
  for (const [what = '', time = '', ratio = ''] of [['what', 'median', 'to bare Node'], ...cells])
    console.log(`${what.padEnd(46)}${time.padStart(10)}${ratio.padStart(14)}`);
}

try {
  await measure('bare Node, nothing to do', 5, () => wallTimeOf(process.execPath, ['-e', '0']));
  await measure('due-regard help', 5, () => wallTimeOf(program, ['help']));
  for (const actions of [20, 200, 2000]) {
    const file = join(folder, `plan-${actions}.csv`);
    writeFileSync(file, planTable(actions));
    await measure(`plan inspect, ${actions} actions`, 3, () =>
      wallTimeOf(program, ['plan', 'inspect', file, '--json']),
    );
  }
  await measure('first start to the sign-in page', 3, () => startOf(mkdtempSync(join(folder, 'first-'))));
  const kept = mkdtempSync(join(folder, 'kept-'));
  await startOf(kept);
  await measure('later start to the sign-in page', 3, () => startOf(kept));
  print();
  for (const [name, ...options] of [
    ['fuzz-documents.ts', '60'],
    ['import-accuracy.ts', '4'],
    ['figures.ts'],
    ['load.ts'],
  ] as const) {
    console.log(`\n${name}`);
    await wallTimeOf(process.execPath, [...loader, join(root, 'bench', name), ...options], 'inherit');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
