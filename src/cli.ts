import { runCommandLine } from '#modules/cli';
import { readConfig } from '#platform/config';
import { openSurroundings } from './command-surroundings.ts';
import { rooms } from './rooms.ts';

const say = (text: string) => process.stderr.write(`${text}\n`);
const out = (result: string | Uint8Array) => process.stdout.write(typeof result === 'string' ? `${result}\n` : result);
process.stdout.on('error', () => process.exit()); // whoever read us has seen enough

const read = readConfig(process.env);
if ('problems' in read) {
  for (const problem of read.problems) say(problem);
  process.exitCode = 1;
} else {
  const { surroundings, close, isSentence } = openSurroundings(read.config);
  const commands = rooms.flatMap((room) => room.commands ?? []);
  try {
    process.exitCode = await runCommandLine(process.argv.slice(2), commands, { out, say }, surroundings, isSentence);
  } finally {
    await close();
  }
}
