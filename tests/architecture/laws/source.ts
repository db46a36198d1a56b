import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A file as the laws see it. */
export interface Source {
  /** From the root of the project: `src/modules/plans/domain/plan.ts`. */
  path: string;
  text: string;
  tree: ts.SourceFile;
  imports: Import[];
}

export interface Import {
  specifier: string;
  /** The imported names; `*` for a whole module. */
  names: string[];
  /** `types` are gone when the program runs; `later` is loaded when it is asked for. */
  when: 'now' | 'later' | 'types';
}

/** A breach of a law: the file, and what is wrong in a sentence. */
export type Breach = string;

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Reads one file, or a made-up one in the proof of a law. */
export function sourceOf(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, text, tree, imports: importsOf(tree) };
}

/** Static and dynamic imports, imports of types, and re-exports. */
function importsOf(tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  walk(tree, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      found.push({
        specifier: literal(node.moduleSpecifier),
        names: namesOf(node),
        when: isTypes(node) ? 'types' : 'now',
      });
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
      found.push({ specifier: literal(node.arguments[0]), names: ['*'], when: 'later' });
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      found.push({ specifier: literal(node.argument.literal), names: ['*'], when: 'types' });
  });
  return found;
}

/** An address that is not written out is kept as it stands, so that no law takes it for a good one. */
const literal = (node: ts.Node): string => (ts.isStringLiteralLike(node) ? node.text : `(${node.getText()})`);

const isTypes = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean =>
  ts.isExportDeclaration(node) ? node.isTypeOnly : node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

function namesOf(node: ts.ImportDeclaration | ts.ExportDeclaration): string[] {
  if (ts.isExportDeclaration(node))
    return node.exportClause && ts.isNamedExports(node.exportClause)
      ? node.exportClause.elements.map((one) => (one.propertyName ?? one.name).text)
      : ['*'];
  const clause = node.importClause;
  const bindings = clause?.namedBindings;
  const named =
    bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map((one) => (one.propertyName ?? one.name).text)
      : bindings
        ? ['*']
        : [];
  return [...(clause?.name ? ['default'] : []), ...named];
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Every path below a folder of the project, files and folders, without what is installed or made. */
export function pathsBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'node_modules') return [];
    return entry.isDirectory() ? [`${path}/`, ...pathsBelow(path)] : [path];
  });
}

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

const read = new Map<string, Source[]>();

/** The TypeScript below a folder. */
export function sourcesBelow(folder: string): Source[] {
  const known = read.get(folder);
  if (known) return known;
  const sources = pathsBelow(folder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => sourceOf(path, readText(path)));
  read.set(folder, sources);
  return sources;
}

/** The room a path stands in: `plans` for `src/modules/plans/index.ts`. */
export const roomOf = (path: string): string | null => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null;

/** Files that only tests load. */
export const isTest = (path: string): boolean => /\.(test|journey)\.tsx?$/.test(path) || /\/testing\.ts$/.test(path);
