// Node strips the types of .ts by itself; this teaches it .tsx, and keeps what comes of both, so that only the first
// start pays: processes of the sandbox may write no cache of their own.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache();
const cache = fileURLToPath(new URL('../node_modules/.cache/due-regard/', import.meta.url));
const options = { loader: 'tsx', jsx: 'automatic', jsxImportSource: 'preact', target: 'node24', sourcemap: 'inline' };
let esbuild;

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx') && !url.endsWith('.ts')) return next(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});

function compiled(path) {
  const source = readFileSync(path, 'utf8');
  const kept = `${cache}${createHash('sha256').update(path).update(source).digest('hex')}.js`;
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const code = path.endsWith('.tsx') ? transformed(path, source) : stripped(source);
    keep(kept, code);
    return code;
  }
}

/** Node says once that its function is new; nobody who starts the product needs to read that. */
function stripped(source) {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  const code = stripTypeScriptTypes(source);
  process.emitWarning = emitWarning;
  return code;
}

function transformed(path, source) {
  process.env.ESBUILD_WORKER_THREADS = '1';
  esbuild ??= createRequire(import.meta.url)('esbuild');
  return esbuild.transformSync(source, { ...options, sourcefile: path }).code;
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
