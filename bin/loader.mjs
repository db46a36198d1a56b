// Node strips the types of .ts by itself; this teaches it .tsx. The result is kept, so that only the first start pays.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache();
const cache = fileURLToPath(new URL('../node_modules/.cache/due-regard/', import.meta.url));
const options = { loader: 'tsx', jsx: 'automatic', jsxImportSource: 'preact', target: 'node24', sourcemap: 'inline' };
let esbuild;

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});

function compiled(path) {
  const source = readFileSync(path, 'utf8');
  const kept = `${cache}${createHash('sha256').update(path).update(source).digest('hex')}.js`;
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    process.env.ESBUILD_WORKER_THREADS = '1';
    esbuild ??= createRequire(import.meta.url)('esbuild');
    const { code } = esbuild.transformSync(source, { ...options, sourcefile: path });
    keep(kept, code);
    return code;
  }
}

function keep(path, code) {
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, code);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // A folder that cannot be written costs time at the next start, nothing else.
  }
}
