import { posix } from 'node:path';
import ts from 'typescript';
import { type Breach, isTest, roomOf, type Source, walk } from './source.ts';

/** What a rule may not use: it gets the day, the facts and the chance from its caller. */
const impure = /^(Date\.now|Math\.random|performance\.|crypto\.|process\.|globalThis\.|console\.)/;
const impureCalls = new Set(['fetch', 'Date', 'setTimeout', 'setInterval', 'queueMicrotask']);

export function purityBreaches(sources: readonly Source[]): Breach[] {
  return sources
    .filter(({ path }) => /^src\/modules\/[^/]+\/domain\//.test(path) && !isTest(path))
    .flatMap((source) => [...strangeImports(source), ...impureWords(source)]);
}

function strangeImports({ path, imports }: Source): Breach[] {
  const own = `src/modules/${roomOf(path)}/domain/`;
  return imports.flatMap(({ specifier, names }) => {
    if (specifier === '#platform/kernel') return [];
    if (specifier === 'node:crypto' && names.join() === 'createHash') return [];
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : '';
    if (target.startsWith(own) || target.startsWith('src/platform/kernel/')) return [];
    return [`${path} imports ${specifier}: a rule uses its own domain and the kernel only`];
  });
}

function impureWords({ path, tree }: Source): Breach[] {
  const found: Breach[] = [];
  const tell = (node: ts.Node) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1} uses ${node.getText().slice(0, 40)}: a rule is pure`);
  };
  walk(tree, (node) => {
    if (ts.isPropertyAccessExpression(node) && impure.test(node.getText())) tell(node);
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) tell(node);
    if (ts.isCallExpression(node) && impureCalls.has(node.expression.getText())) tell(node);
  });
  return found;
}
