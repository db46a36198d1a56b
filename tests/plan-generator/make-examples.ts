/**
 * Makes `examples/plans` anew: a plan of each regular shape in each format that can carry it, with what each says in
 * `expected.json`. LibreOffice (`soffice`) writes OpenDocument and PDF from the Word file.
 *
 *   node --import ./bin/loader.mjs tests/plan-generator/make-examples.ts
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { printAs } from './formats.ts';
import { printedPlan } from './measure-shape.ts';
import { type Format, SHAPES } from './shapes.ts';
import type { Field, TrueAction } from './truth.ts';

const seed = 2026;
const folder = fileURLToPath(new URL('../../examples/plans/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'soffice-'));

interface Example {
  shape: string;
  carries: readonly Field[];
  actions: TrueAction[];
}

const folderOf = (shape: string) => shape.replace(/[^a-z]+/g, '-');

rmSync(folder, { recursive: true, force: true });
const expected: Record<string, Example> = {};
for (const known of SHAPES.filter(({ regular }) => regular)) {
  const name = folderOf(known.name);
  const { blocks, actions, carries } = printedPlan(known, seed);
  mkdirSync(join(folder, name), { recursive: true });
  for (const format of known.formats)
    writeFileSync(join(folder, name, `plan.${format}`), await printAs(format, blocks));
  expected[name] = { shape: known.name, carries, actions };
}
convert('docx', 'odt');
convert('docx', 'pdf');
convert('xlsx', 'ods');
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected)}\n`);
rmSync(work, { recursive: true });

/** All files of a format in one run of LibreOffice, each kept beside its source without its picture of page one. */
function convert(from: Format, to: string): void {
  const names = SHAPES.filter(({ regular, formats }) => regular && formats.includes(from)).map(({ name }) =>
    folderOf(name),
  );
  for (const name of names) copyFileSync(join(folder, name, `plan.${from}`), join(work, `${name}.${from}`));
  const options = ['--headless', `-env:UserInstallation=file://${work}/user`, '--convert-to', to, '--outdir', work];
  execFileSync('soffice', [...options, ...names.map((name) => join(work, `${name}.${from}`))], { stdio: 'ignore' });
  for (const name of names) {
    const bytes = readFileSync(join(work, `${name}.${to}`));
    writeFileSync(join(folder, name, `plan.${to}`), to === 'pdf' ? bytes : slim(bytes));
  }
}

function slim(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes, { filter: ({ name }) => !/^(?:Thumbnails|Configurations2)\//.test(name) });
  const { mimetype = new Uint8Array(), ...rest } = parts;
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...rest }, { level: 9 });
}
