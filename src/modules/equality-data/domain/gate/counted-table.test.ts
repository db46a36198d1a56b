import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ancestors, readCountedTable, readHierarchy, readSaid } from './counted-table.ts';

const lines = (...texts: string[]) => texts.map((text, at) => ({ row: at + 1, cells: text.split(';') }));
const read = (hidden: boolean, ...texts: string[]) => readCountedTable('t.csv', lines(...texts), hidden);
const hierarchy = (...texts: string[]) => readHierarchy('h.csv', lines(...texts), new Set(['Team', 'Grade']));

describe('what a cell says', () => {
  test('a whole number, with or without separators', () => {
    for (const [text, count] of [
      ['0', 0],
      ['12', 12],
      ['1,234', 1234],
      ['1 234 567', 1_234_567],
      ['7.0', 7],
      ['7.000', 7],
      ['123,456', 123_456],
      ['999999999', 999_999_999],
    ] as const)
      assert.deepEqual(readSaid(text), { count }, text);
  });
  test('a mark tells what it says, and no more', () => {
    const open = [0, Number.POSITIVE_INFINITY];
    for (const [text, lower, upper] of [
      ['<10', 0, 9],
      ['less than 5', 0, 4],
      ['Fewer than 5', 0, 4],
      ['under 3', 0, 2],
      ['<0', 0, 0],
      ['<=10', 0, 10],
      ['≤ 7', 0, 7],
      ['<=123456', 0, 123_456],
      ['<123456', 0, 123_455],
      ['1-4', 1, 4],
      ['10-14', 10, 14],
      ['99 – 123456', 99, 123_456],
      ['1 to 9', 1, 9],
      ['5–5', 5, 5],
      ...[
        '',
        '*',
        '**',
        '##',
        '~~',
        '--',
        'na',
        '[xx]',
        '[c]',
        'c',
        '[low]',
        '..',
        '...',
        '…',
        '#',
        '~',
        ':',
        '-',
        '–',
        '—',
        'suppressed',
        'Hidden',
        'N/A',
      ].map((mark) => [mark, ...open] as const),
    ] as [string, number, number][])
      assert.deepEqual(readSaid(text), { mark: text, lower, upper }, text);
  });
  test('what stands before or after a number or a mark is not left out', () => {
    for (const text of ['12', '1,234', '7.0', '<10', '<=10', '1-4', '[c]', '*'])
      for (const more of [`x${text}`, `about ${text}`, `${text}x`, `${text} people`])
        assert.equal(readSaid(more), null, more);
    for (const text of ['1,2345', '1234,567', '12,34,567', '7.', '7.05']) assert.equal(readSaid(text), null, text);
  });
  test('all else is no count', () => {
    for (const text of [
      '-3',
      '3.5',
      '12%',
      '1,23',
      '1234567890',
      '4-1',
      'many',
      '<',
      '<ten',
      '1e3',
      '.',
      '< 1 2',
      'abc',
      '....',
    ])
      assert.equal(readSaid(text), null, text);
  });
});

describe('a table of counts', () => {
  test('codes are trimmed, and a total is a total however it is written', () => {
    const table = read(false, ' Team ;Sex;n', ' North ;F;1,000', ' GRAND TOTAL ;total; 7 ', 'Subtotal;Total staff;0');
    assert.deepEqual(table, {
      ok: true,
      value: {
        ...{ file: 't.csv', dimensions: ['Team', 'Sex'] },
        rows: [
          { row: 2, codes: ['North', 'F'], said: { count: 1000 } },
          { row: 3, codes: ['Total', 'Total'], said: { count: 7 } },
          { row: 4, codes: ['Subtotal', 'Total staff'], said: { count: 0 } },
        ],
      },
    });
  });
  test('where cells may be hidden, a line that ends before its count hides it', () => {
    const table = read(true, 'Team;n', 'North', 'South;4');
    assert.deepEqual(table.ok && table.value.rows.map(({ said }) => ('mark' in said ? said.mark : said.count)), [
      '',
      4,
    ]);
  });
  for (const [what, hidden, texts, fault] of [
    ['no column beside the count', false, ['n', '4'], { code: 'no-columns' }],
    ['a column without a name', false, ['Team; ;n', 'a;b;4'], { code: 'no-columns' }],
    ['a name that stands twice', false, ['Team;Team;n', 'a;b;4'], { code: 'dimension-twice', dimension: 'Team' }],
    ['a header alone', false, ['Team;n'], { code: 'no-rows' }],
    ['a line that is too short', false, ['Team;n', 'a'], { code: 'columns', row: 2, found: 1, wanted: 2 }],
    ['a line that is too long', true, ['Team;n', 'a;1;2'], { code: 'columns', row: 2, found: 3, wanted: 2 }],
    ['a blank code', false, ['Team;Sex;n', 'a;;4'], { code: 'blank-code', row: 2, dimension: 'Sex' }],
    ['a blank first code', false, ['Team;Sex;n', ' ;F;4'], { code: 'blank-code', row: 2, dimension: 'Team' }],
    ['a word for a count', true, ['Team;n', 'a;4', 'b;many'], { code: 'not-a-count', row: 3, text: 'many' }],
    ['a hidden count where none may be', false, ['Team;n', 'a;[c]'], { code: 'hidden-count', row: 2, text: '[c]' }],
    ['a cell that stands twice', false, ['Team;n', 'a;4', 'b;1', 'a;5'], { code: 'cell-twice', row: 4, before: 2 }],
  ] as const)
    test(`${what} is a fault, with its place`, () => {
      assert.deepEqual(read(hidden, ...texts), { ok: false, refusal: { file: 't.csv', ...fault } });
    });
  test('no line at all is a fault', () => {
    assert.deepEqual(readCountedTable('t.csv', [], false), {
      ok: false,
      refusal: { code: 'no-columns', file: 't.csv' },
    });
  });
  test('whatever stands in it, it is read or a fault names one of its lines', () => {
    const cell = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('Total', '[c]', '<10', '4', 'a', ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), fc.boolean(), (rows, hidden) => {
        const table = readCountedTable(
          't.csv',
          rows.map((cells, at) => ({ row: at + 1, cells })),
          hidden,
        );
        if (table.ok) assert.equal(table.value.rows.length, rows.length - 1);
        else if ('row' in table.refusal) assert.ok(table.refusal.row > 1 && table.refusal.row <= rows.length);
      }),
    );
  });
});

describe('what a code is a part of', () => {
  test('with or without a header; a blank parent, and a total, are the top', () => {
    const found = hierarchy('Dimension;Code;Parent', 'Team;a;X', 'Team;a;Y', 'Team;X;', 'Team;Y;Total', 'Grade;1');
    assert.ok(found.ok);
    assert.deepEqual(
      [...found.value].map(([dimension, codes]) => [dimension, Object.fromEntries(codes)]),
      [
        ['Team', { a: ['X', 'Y'], X: [], Y: [] }],
        ['Grade', { 1: [] }],
      ],
    );
    const spaced = hierarchy(' dimension ;Code ; PARENT', ' Team ; a ; total');
    assert.deepEqual(spaced, { ok: true, value: new Map([['Team', new Map([['a', []]])]]) });
    assert.deepEqual(hierarchy('Team;a;X'), { ok: true, value: new Map([['Team', new Map([['a', ['X']]])]]) });
  });
  for (const [what, texts, fault] of [
    ['one column', ['Team'], { code: 'hierarchy-columns', row: 1 }],
    [
      'a header among the lines',
      ['Team;a;X', 'Dimension;Code;Parent'],
      { code: 'hierarchy-unknown', row: 2, dimension: 'Dimension' },
    ],
    ['four columns', ['Team;a;X', 'Team;a;X;Y'], { code: 'hierarchy-columns', row: 2 }],
    ['a blank code', ['Team; ;X'], { code: 'hierarchy-columns', row: 1 }],
    ['a blank dimension', [';a;X'], { code: 'hierarchy-columns', row: 1 }],
    ['a dimension that no table has', ['Sex;F;X'], { code: 'hierarchy-unknown', row: 1, dimension: 'Sex' }],
    ['a circle', ['Team;a;b', 'Team;b;c', 'Team;c;a'], { code: 'hierarchy-circle', dimension: 'Team', text: 'a' }],
  ] as const)
    test(`${what} is a fault`, () => {
      assert.deepEqual(hierarchy(...texts), { ok: false, refusal: { file: 'h.csv', ...fault } });
    });
  test('by every grouping, each once', () => {
    const parents = new Map([
      ['a', ['X', 'Y']],
      ['X', ['Z']],
      ['Y', ['Z']],
    ]);
    assert.deepEqual([...ancestors(parents, 'a')], ['X', 'Z', 'Y']);
    assert.deepEqual([...ancestors(parents, 'Z')], []);
  });
});
