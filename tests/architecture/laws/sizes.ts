import ts from 'typescript';
import { type Source, walk } from './source.ts';

export interface Size {
  /** `src/a.ts` for a file, `src/a.ts#name` for a function. */
  of: string;
  lines: number;
}

export const mostLines = { file: 300, function: 60 };

export const fileSize = ({ path, text }: Source): Size => ({ of: path, lines: text.trimEnd().split('\n').length });

/** Functions by name; one without a name is counted in the one around it, unless it stands alone. */
export function functionSizes({ path, tree }: Source): Size[] {
  const sizes: Size[] = [];
  walk(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isTestCase(node)) return;
    const start = tree.getLineAndCharacterOfPosition(node.getStart()).line;
    const end = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
    sizes.push({ of: `${path}#${nameOf(node)}`, lines: end - start + 1 });
  });
  return sizes;
}

/** What is given to `test` or `describe` is a list of cases; the size of its file is bound. */
const isTestCase = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && /^(test|describe|it)$/.test(node.parent.expression.getText());

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const around = node.parent;
  if (ts.isVariableDeclaration(around) || ts.isPropertyAssignment(around)) return around.name.getText();
  return 'nameless';
}

/** What is too large and not excepted, and which exceptions are no longer needed. */
export function sizeBreaches(files: readonly Size[], functions: readonly Size[], exceptions: readonly string[]) {
  const large = [
    ...files.filter(({ lines }) => lines > mostLines.file),
    ...functions.filter(({ lines }) => lines > mostLines.function),
  ];
  return {
    tooLarge: large.filter(({ of }) => !exceptions.includes(of)),
    exceptionsToRemove: exceptions.filter((one) => !large.some(({ of }) => of === one)),
  };
}

export interface Spread {
  count: number;
  median: number;
  p90: number;
  largest: number;
}

export function spreadOf(sizes: readonly Size[]): Spread {
  const lines = sizes.map((size) => size.lines).sort((a, b) => a - b);
  const at = (share: number) => lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0;
  return { count: lines.length, median: at(0.5), p90: at(0.9), largest: lines.at(-1) ?? 0 };
}
