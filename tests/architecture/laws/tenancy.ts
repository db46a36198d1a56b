import ts from 'typescript';
import type { Breach, Source } from './source.ts';

/** The sign-in store looks before any organisation is known. */
const beforeOrganisations = /^src\/modules\/accounts\/store\/(sign-in|demo)-(reader|writer)\.ts$/;

/** Everything a store gives away takes a scope first, so that nobody can ask without saying for whom. */
export function scopeBreaches(sources: readonly Source[]): { seen: number; breaches: Breach[] } {
  const breaches: Breach[] = [];
  let seen = 0;
  for (const source of sources.filter(({ path }) => /\/store\/[^/]+-(reader|writer)\.ts$/.test(path)))
    for (const { name, node } of exportedFunctions(source.tree)) {
      seen += 1;
      const first = node.parameters[0]?.type?.getText() ?? 'nothing';
      if (!allowed(source.path).includes(first))
        breaches.push(`${source.path}: ${name} takes ${first} first, not ${allowed(source.path).join(' or ')}`);
    }
  return { seen, breaches };
}

function allowed(path: string): string[] {
  if (beforeOrganisations.test(path)) return ['SystemDb'];
  return path.endsWith('-writer.ts') ? ['WriteScope'] : ['Scope', 'WriteScope'];
}

type Callable = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

function exportedFunctions(tree: ts.SourceFile): { name: string; node: Callable }[] {
  return tree.statements.flatMap((statement): { name: string; node: Callable }[] => {
    if (!ts.canHaveModifiers(statement)) return [];
    const exported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? '', node: statement }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [{ name: name.getText(), node: initializer }]
        : [],
    );
  });
}
