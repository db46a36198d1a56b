import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCsv } from './read.ts';
import { writeCsv } from './write.ts';

const cellsOf = (bytes: Uint8Array) => {
  const read = readCsv(bytes, 1000);
  assert.ok('rows' in read);
  return read.rows.map(({ cells }) => cells);
};
const utf8 = (text: string) => new TextEncoder().encode(text);

test('guards every cell that a spreadsheet would run as a formula', () => {
  const line = writeCsv([['=1+1', '+44', '-2+3', '-2.5', '@cmd', '\tx', '\rx', 'a=b', 5, null]]);
  assert.equal(line, `\uFEFF'=1+1,'+44,'-2+3,-2.5,'@cmd,"'\tx","'\rx",a=b,5,\r\n`);
});

test('reads back every text it writes', () => {
  const cell = fc
    .oneof(fc.string(), fc.stringMatching(/^['=+\-@\n\t,;"a]{0,6}$/))
    .map((text) => text.replace(/\r/g, ''));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const kept = rows.filter((row) => row.some((one) => one.trim() !== ''));
      const read = cellsOf(utf8(writeCsv([['a', 'b', 'c'], ...rows])));
      assert.deepEqual(read.slice(1), kept);
    }),
  );
});

test('reads semicolons, tabs, a mark at the start, windows-1252, UTF-16 and line breaks inside quotes', () => {
  assert.deepEqual(cellsOf(utf8('\uFEFFname;email\r\n"Zoë;\r\nB";z@x.example')), [
    ['name', 'email'],
    ['Zoë;\nB', 'z@x.example'],
  ]);
  assert.deepEqual(cellsOf(utf8('name\temail\na, b\tc')), [
    ['name', 'email'],
    ['a, b', 'c'],
  ]);
  assert.deepEqual(cellsOf(Buffer.from('name,x\nZo\xeb \x96,y', 'latin1'))[1], ['Zoë –', 'y']);
  assert.deepEqual(cellsOf(Buffer.from('\uFEFFname\tx\nZoë\ty', 'utf16le'))[1], ['Zoë', 'y']);
});

test('counts rows as a spreadsheet does and leaves empty ones out', () => {
  const read = readCsv(utf8('name\n\nAda\n,\n"B\nC"\nDan\n'), 10);
  assert.deepEqual('rows' in read && read.rows.map(({ row }) => row), [1, 3, 5, 6]);
});

test('says what cannot be read', () => {
  assert.deepEqual(readCsv(Buffer.from('PK\x03\x04\x00\x00'), 10), { problem: { code: 'not-text' } });
  assert.deepEqual(readCsv(utf8('name\nAda\n"Ben'), 10), { problem: { code: 'quote', row: 3 } });
  assert.deepEqual(readCsv(utf8('name\n1\n2'), 2), { problem: { code: 'too-long', most: 2 } });
});
