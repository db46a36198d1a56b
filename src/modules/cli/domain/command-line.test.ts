import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCommandLine, usageOf } from './command-line.ts';

const commands = ['plan inspect', 'plan', 'audit verify', 'doctor'].map((name) => ({
  name,
  usage: `${name} FILE`,
  summary: 'Does it.',
}));
const read = (...line: string[]) => readCommandLine(line, commands);

test('takes the longest name, and leaves the rest to the command', () => {
  const asked = read('plan', 'inspect', 'a.txt', '--json', '--since', '2026-01-01');
  assert.ok(asked.kind === 'run');
  assert.equal(asked.command.name, 'plan inspect');
  assert.deepEqual(asked.arguments, ['a.txt', '--since', '2026-01-01']);
  assert.equal(asked.json, true);
});

test('takes --json wherever it stands, but not behind --', () => {
  const asked = read('--json', 'doctor');
  assert.ok(asked.kind === 'run' && asked.json);
  const file = read('plan', 'inspect', '--', '--json');
  assert.ok(file.kind === 'run');
  assert.deepEqual([file.arguments, file.json], [['--json'], false]);
});

test('asks for help with nothing, with help, and with --help', () => {
  for (const line of [[], ['help'], ['--help'], ['-h']]) assert.equal(read(...line).kind, 'help');
  for (const line of [
    ['help', 'doctor'],
    ['doctor', '--help'],
  ])
    assert.equal(read(...line).kind, 'help-of');
});

test('names what may have been meant', () => {
  const asked = read('plan', 'inspekt');
  assert.equal(asked.kind, 'run', 'the command "plan" takes it');
  const unknown = read('verify');
  assert.ok(unknown.kind === 'unknown');
  assert.deepEqual(
    unknown.meant.map(({ name }) => name),
    ['audit verify'],
  );
});

test('lists every command with what it does', () => {
  for (const { usage } of commands) assert.match(usageOf(commands), new RegExp(`^ {2}${usage} +Does it\\.$`, 'm'));
});
