import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inspectDocument } from './inspect-document.ts';

const encode = (text: string) => new TextEncoder().encode(text);

const NO_PLANS: Record<string, string> = {
  recipe:
    'Lemon cake\n\nIngredients\n- 200g butter\n- 4 eggs\n\nMethod\n1. Heat the oven to 180C.\n2. Beat the butter and the sugar.\n3. Add the eggs.\n4. Bake for 45 minutes.\nServes 8.',
  minutes:
    'Minutes of the Housing Panel, 4 March 2025\nPresent: Cllr Ash, Cllr Birch\nApologies for absence: Cllr Dane\n\n1. Minutes of the previous meeting\nAgreed as a correct record.\n\n2. Matters arising\nThe clerk said that the roof was repaired.\n\n3. Any other business\nNone. The meeting closed at 8pm.',
  poem: 'The tide comes in, the tide goes out,\nThe gulls complain above the quay,\nAnd all the ropes go slack and taut\nAs if they listened to the sea.',
  'page about us':
    '# Our approach to equality\n\n## Who we are\nWe are a small charity.\n\n## Definitions\n- Equality: treating people fairly\n- Diversity: valuing difference',
  invoice: 'Item\tDescription\tQuantity\tAmount\n1\tPaper\t10\t45.00\n2\tToner\t2\t120.00\nTotal\t\t\t165.00',
};

for (const [name, text] of Object.entries(NO_PLANS)) {
  test(`takes no actions from a ${name}, and says so`, async () => {
    const result = await inspectDocument(encode(text), 'a.txt');
    assert.ok(result.ok);
    assert.equal(result.value.kind, 'not-a-plan');
    assert.deepEqual(result.value.actions, []);
    assert.ok(result.value.findings.some((finding) => finding.code === 'not-a-plan'));
  });
}

const scrap = fc.constantFrom(
  'Action',
  'Lead',
  '\t',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  'i. ',
  'Priority 1: ',
  'Review the form',
  'HR',
  'by May 2025',
  '|',
  '<p>',
  '</p>',
  ':',
  'Red',
  '3',
  '"',
  'We will ',
  '31/02/2025',
  'A) ',
  '…',
  'é',
  ' ',
  'to:',
);
const scraps = fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join(''));

test('reconciles the words of any text, and reads it twice alike', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(scraps, fc.string({ unit: 'grapheme', maxLength: 300 })), async (text) => {
      const first = await inspectDocument(encode(text), 'a.txt');
      const second = await inspectDocument(encode(text), 'a.txt');
      assert.deepEqual(first, second);
      if (!first.ok) return;
      const { words, placed, unplaced } = first.value.reconciliation;
      assert.equal(placed + unplaced, words);
      const left = first.value.unplaced.flatMap((item) => item.text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []);
      assert.equal(left.length, unplaced);
    }),
    { numRuns: 300 },
  );
});

test('reads or refuses any bytes under any name', async () => {
  const name = fc.constantFrom('a.txt', 'a.md', 'a.csv', 'a.tsv', 'a.docx', 'a.xlsx', 'a.html', 'a');
  const head = fc.constantFrom(
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0xff, 0xfe],
    [0x25, 0x50, 0x44, 0x46],
  );
  await fc.assert(
    fc.asyncProperty(head, fc.uint8Array({ maxLength: 400 }), name, async (start, rest, fileName) => {
      const result = await inspectDocument(new Uint8Array([...start, ...rest]), fileName);
      assert.ok(result.ok || result.refusal.code.startsWith('document-'));
    }),
    { numRuns: 200 },
  );
});
