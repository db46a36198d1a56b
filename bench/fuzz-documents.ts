/**
 * Feeds every reader with its own files, damaged at random from a fixed seed, and prints what became of them. A file
 * must be read or refused; a crash, a hang or a fault of the recogniser is a defect and is listed with its seed.
 *
 *   node --import ./bin/loader.mjs bench/fuzz-documents.ts [rounds] [seed]
 */
import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { tinyOdt, tinyPptx } from '#tests/tiny-office';
import { grid, lines, tinyPdf } from '#tests/tiny-pdf';
import { inspectDocument } from '../src/modules/plans/use-cases/inspect-document.ts';

const [rounds = 60, seed = 20261122] = process.argv.slice(2).map(Number);

const TITLE = 'Northmoor Equality Plan 2026';
const ROWS = [
  ['Ref', 'Action', 'Lead', 'By when'],
  ['1.1', 'Review the recruitment adverts', 'Head of HR', 'May 2027'],
  ['1.2', 'Audit step-free access', 'Estates', 'Q2 2027/28'],
];
const encode = (text: string) => new TextEncoder().encode(text);
const joined = (separator: string) => encode(`${TITLE}\n\n${ROWS.map((row) => row.join(separator)).join('\n')}`);

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../src/platform/documents/fixtures/${name}`, import.meta.url)));

async function seeds(): Promise<Record<string, Uint8Array>> {
  const rows = ROWS.map(
    (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  );
  const word = new Document({ sections: [{ children: [new Paragraph(TITLE), new Table({ rows })] }] });
  const cells = ROWS.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  const texts = ROWS.flatMap((row, at) =>
    row.flatMap((text, column) => lines([text], 50 + column * 120, 200 + at * 20)),
  );
  return {
    txt: joined('\t'),
    md: encode(`# ${TITLE}\n\n${ROWS.map((row) => `|${row.join('|')}|`).join('\n')}`),
    csv: joined(','),
    tsv: joined('\t'),
    html: encode(`<!doctype html><h1>${TITLE}</h1><table>${cells}</table>`),
    docx: new Uint8Array(await Packer.toBuffer(word)),
    xlsx: await writeXlsx({ sheets: [{ name: 'Plan', rows: ROWS }] }),
    ods: await writeOds({ sheets: [{ name: 'Plan', rows: ROWS }] }),
    odt: tinyOdt(TITLE, ROWS),
    pptx: tinyPptx(TITLE, [ROWS]),
    odp: fixture('plan.odp'),
    fodt: fixture('plan.fodt'),
    fods: fixture('plan.fods'),
    'tagged.pdf': fixture('chromium-tagged.pdf'),
    pdf: tinyPdf([[...texts, ...grid([45, 165, 285, 405, 525], [185, 206, 226, 246])]]),
  };
}

/** A small generator of numbers below a bound, the same for the same seed. */
function numbers(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return (state ^ (state >>> 13)) % below;
  };
}

/** Bytes changed, cut out, doubled or cut off. */
function damaged(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let made = Uint8Array.from(bytes);
  for (let left = 1 + random(12); left > 0; left--) {
    const at = random(Math.max(1, made.length));
    const length = 1 + random(64);
    const kind = random(5);
    if (kind < 2) made[at] = random(256);
    else if (kind === 2) made = Buffer.concat([made.subarray(0, at), made.subarray(at + length)]);
    else if (kind === 3)
      made = Buffer.concat([made.subarray(0, at), made.subarray(at, at + length), made.subarray(at)]);
    else if (random(4) === 0) made = made.slice(0, at);
  }
  return made;
}

/** Every second archive is sound outside and damaged in one of its parts. */
function damagedFile(bytes: Uint8Array, round: number, random: (below: number) => number): Uint8Array {
  if (round % 2 === 0 || bytes[0] !== 0x50) return damaged(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[random(names.length)] ?? '';
  return zipSync({ ...parts, [name]: damaged(parts[name] ?? new Uint8Array(), random) });
}

async function fuzz(format: string, bytes: Uint8Array): Promise<Record<string, string | number>> {
  const counts = { read: 0, refused: 0, faults: 0, slowest: 0 };
  for (let round = 0; round < rounds; round++) {
    const file = damagedFile(bytes, round, numbers(seed + round * 7919 + format.length));
    const before = performance.now();
    try {
      const result = await inspectDocument(file, `plan.${format}`);
      counts[result.ok ? 'read' : 'refused'] += 1;
    } catch (error) {
      counts.faults += 1;
      console.log(`${format}, round ${round}:`, error);
    }
    counts.slowest = Math.max(counts.slowest, Math.round(performance.now() - before));
  }
  return { format, ...counts };
}

process.on('unhandledRejection', (error) => {
  console.log('a fault outside of the reading:', error);
  process.exitCode = 1;
});

const table: Record<string, string | number>[] = [];
for (const [format, bytes] of Object.entries(await seeds())) table.push(await fuzz(format, bytes));
console.log(`${rounds} damaged files a format, seed ${seed}; the slowest in milliseconds`);
console.table(table);
if (table.some((row) => Number(row.faults) > 0)) process.exitCode = 1;
