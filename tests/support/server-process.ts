import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface ServerProcess {
  address: string;
  /** Ends it as a power cut would: nothing more of it runs. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** When it ended by itself: its status, and what it said. */
  ended: Promise<{ status: number | null; said: string }>;
}

/** Starts the product as `npm start` does, in a process of its own, and waits until it answers. */
export async function startServer(environment: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['--import', './bin/loader.mjs', 'src/main.ts'], {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  for (let tries = 0; !(await answers(address)); tries += 1) {
    if (child.exitCode !== null || tries > 600) throw new Error(`The server did not start. It said: ${said}`);
    await wait(100);
  }
  const ended = once(child, 'exit').then(([status]) => ({ status: status as number | null, said }));
  return {
    address,
    ended,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/sign-in`).then(
    ({ status }) => status === 200,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
