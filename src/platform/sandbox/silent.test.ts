import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const loader = fileURLToPath(new URL('../../../bin/loader.mjs', import.meta.url));
const sandbox = new URL('./index.ts', import.meta.url).href;
const work = new URL('./probes.ts', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'due-regard-silent-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('work that fails with its data in the message, or prints them, writes nothing to the log of the product', () => {
  for (const name of ['printsAndThrows', 'throwsLater']) {
    const file = join(folder, `${name}.mjs`);
    writeFileSync(
      file,
      `import { runInSandbox } from ${JSON.stringify(sandbox)};
       const run = await runInSandbox(new URL(${JSON.stringify(work)}), '${name}', { count: 41973 }, { seconds: 5, megabytes: 500, files: [] });
       console.log(JSON.stringify(run));
       process.exit(0);`,
    );
    const said = execFileSync(process.execPath, ['--import', loader, file], { encoding: 'utf8', stdio: 'pipe' });
    assert.equal(said, '{"ok":false,"refusal":{"code":"crashed"}}\n', name);
  }
});
