import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { findChromium } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'due-regard-browser-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const nowhere = { PATH: join(folder, 'empty'), NO_INSTALL: 'yes' };

test('takes the browser that is named, or one on the path', () => {
  const program = join(folder, 'chromium');
  writeFileSync(program, '');
  chmodSync(program, 0o755);
  assert.equal(findChromium({ CHROMIUM: program }), program);
  assert.equal(findChromium({ ...nowhere, PATH: folder }), program);
  assert.throws(() => findChromium({ CHROMIUM: `${program}-gone` }), /no such file/);
});

test('says that journeys are skipped, and refuses to skip them on CI', (context) => {
  const said: string[] = [];
  context.mock.method(console, 'error', (text: string) => said.push(text));
  assert.equal(findChromium(nowhere), null);
  assert.match(said.join(), /journeys are skipped/);
  assert.throws(() => findChromium({ ...nowhere, CI: 'true' }), /not skipped/);
});
