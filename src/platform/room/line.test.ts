import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLine, runSpoken, WrongUse } from './line.ts';

const known = { by: 'text', exact: 'flag', linked: 'list' } as const;

test('words, options, and as many words as follow an option that takes a list', () => {
  const line = readLine(['a.csv', '--linked', 'b.csv', 'c.csv', '--by', 'team', '--linked=d.csv', '--exact'], known);
  assert.deepEqual(line, {
    words: ['a.csv'],
    values: { linked: ['b.csv', 'c.csv', 'd.csv'], by: 'team', exact: true },
  });
  assert.deepEqual(readLine(['--by', 'team', 'a.csv'], known), { words: ['a.csv'], values: { by: 'team' } });
});

test('what is wrong is told in a sentence, and ends with 2', async () => {
  for (const [args, sentence] of [
    [['--from', 'x'], 'There is no option --from here.'],
    [['--by'], 'Say what --by is.'],
    [['--by', '--exact'], 'Say what --by is.'],
    [['--by='], 'Say what --by is.'],
    [['--exact=yes'], '--exact stands alone.'],
  ] as const) {
    assert.throws(() => readLine([...args], known), new WrongUse(sentence));
    const said: string[] = [];
    const context = { say: (text: string) => said.push(text) };
    const code = await runSpoken(async () => {
      readLine([...args], known);
      return 0;
    }, context as never);
    assert.deepEqual([code, said], [2, [sentence]]);
  }
});
