import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { runInSandbox } from '#platform/sandbox';
import { importLimits } from './propose-import.ts';
import type { readPlanFile } from './read-plan-file.ts';

type Read = Awaited<ReturnType<typeof readPlanFile>>;

/** As a plan that was brought in is read: in a process of its own, with the limits of the import. */
async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  const reader = new URL('./read-plan-file.ts', import.meta.url);
  const done = await runInSandbox<Read>(reader, 'readPlanFile', { bytes, name }, importLimits);
  if (!done.ok) return done.refusal.code;
  return done.value.ok ? 'read' : done.value.refusal.code;
}

const encode = (text: string) => new TextEncoder().encode(text);

function bombPdf(): Uint8Array {
  const packed = deflateSync(deflateSync(Buffer.alloc(300 * 1024 * 1024, 32)));
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([encode(head), packed, encode('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n')]);
}

test('a bomb in a PDF ends in a sentence', async () => {
  const found = await outcome(bombPdf(), 'plan.pdf');
  assert.ok(['too-much-memory', 'too-slow', 'document-no-text', 'document-unreadable'].includes(found), found);
});

test('a page of many thousand spanning cells ends in a sentence', async () => {
  const html = `<html><table>${`<tr><td colspan=1000 rowspan=1000>a`.repeat(100_000)}</table>`;
  const found = await outcome(encode(html), 'plan.html');
  assert.ok(['too-much-memory', 'too-slow', 'crashed', 'read'].includes(found), found);
});

test('a PDF is read in the sandbox', async () => {
  const { lines, tinyPdf } = await import('#tests/tiny-pdf');
  assert.equal(
    await outcome(tinyPdf([lines(['Northmoor plan', '1. Review the adverts by May 2027'], 50, 200)]), 'plan.pdf'),
    'read',
  );
});
