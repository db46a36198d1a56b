import { posix } from 'node:path';
import ts from 'typescript';
import type { AnyPage } from '#platform/http';
import { type Breach, type Import, isTest, roomOf, type Source, walk } from './source.ts';

const data = 'src/modules/equality-data';
const figures = 'src/modules/indicators/use-cases';

/**
 * Functions that hand exact counts of people, or what tells which hidden count is small, to whoever calls them. All else
 * that leaves `equality-data` was protected by the gate.
 */
export const givesExact: Readonly<Record<string, readonly string[]>> = {
  [`${data}/store/draft-table-reader.ts`]: ['findDraftTable'],
  [`${data}/use-cases/keep-counts.ts`]: ['findCounts'],
  [`${data}/use-cases/held-parts.ts`]: ['heldParts', 'partsOfReleases'],
  [`${data}/use-cases/unit-quality.ts`]: ['unitQuality'],
  [`${data}/use-cases/answer-from-releases.ts`]: ['answerFromReleases'],
  [`${data}/use-cases/answer-by-period.ts`]: ['answersByPeriod'],
  [`${data}/use-cases/answer-questions.ts`]: ['answerFromFiles'],
  [`${data}/use-cases/protect-in-job.ts`]: ['cellsOf', 'toProtect'],
  [`${data}/use-cases/suggest-fewer.ts`]: ['suggestFewer'],
  [`${data}/use-cases/explain-publication.ts`]: ['explainPublication'],
  [`${data}/index.ts`]: ['answerFromReleases', 'answersByPeriod', 'answerFromFiles'],
  [`${figures}/figures-from-releases.ts`]: ['figuresFromReleases'],
  [`${figures}/figures-of-standard.ts`]: ['figuresOfStandard'],
  [`${figures}/figures-from-files.ts`]: ['figuresFromFiles'],
  [`${figures}/trend-of-figure.ts`]: ['trendOfFigure'],
  [`${figures}/last-return.ts`]: ['swappedSinceLastReturn'],
  [`${figures}/given-file.ts`]: ['givenFile'],
  'src/modules/indicators/web/exact-files.ts': ['exactFigures', 'payGapReturnFile', 'fileForCollector'],
  [`${figures}/beside-population.ts`]: ['besidePopulation'],
};

/** Who uses them and hands no count on. Commands read the files of whoever calls them. */
export const keepsExact: readonly string[] = [
  `${data}/use-cases/map-text.ts`,
  `${data}/use-cases/correct-column.ts`,
  `${data}/use-cases/protect-in-job.ts`,
  `${data}/use-cases/find-proof.ts`,
  `${data}/use-cases/waive-cell.ts`,
  `${data}/use-cases/merge-units.ts`,
  `${data}/module.ts`,
  `${figures}/population-areas.ts`,
  `${figures}/release-population.ts`,
  'src/modules/indicators/commands.ts',
];

/** What the door of `equality-data` gives besides: protected, told by the product, or no count. */
export const harmlessAtDoor: readonly string[] = [
  ...[
    'isPolicy',
    'policyCodes',
    'weighs',
    'audiences',
    'mergedCode',
    'kindCodes',
    'quarterSizes',
    'shippedCredit',
    'fileSentences',
    'refusalWords',
    'protectSteps',
  ],
  ...['protectedFromFiles', 'startReading', 'askPublication', 'listPublications'],
  ...[
    'findPublication',
    'findLastMergers',
    'findProof',
    'listWaivers',
    'listSources',
    'namesOfReleases',
    'answerFromShipped',
  ],
];

/** Pages that others may open too, and that ask for the permission before they take a count. */
export const asksWithin: readonly string[] = ['equality-data.show-release'];

/** Pages that show no count: their use-case writes down what it made of them. */
export const writtenByUseCase: readonly string[] = ['indicators.give-figures'];

export const exactPermissions: readonly string[] = ['equality-data:see-exact', 'indicators:give-exact'];

/** Whoever takes exact counts is named above, or is a page. `uses` says how often they are taken. */
export function exactCountBreaches(sources: readonly Source[]): { uses: number; pages: string[]; breaches: Breach[] } {
  const uses = sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ when }) => when !== 'types')
        .flatMap((one) => takenBy(path, one).map((what) => ({ path, what }))),
    );
  const isPage = (path: string) => /\/web\/[^/]+\/page\.ts$/.test(path);
  const named = [...Object.keys(givesExact), ...keepsExact];
  return {
    uses: uses.length,
    pages: [...new Set(uses.map(({ path }) => path).filter(isPage))],
    breaches: uses
      .filter(({ path }) => !isPage(path) && !named.includes(path))
      .map(({ path, what }) => `${path} takes exact counts from ${what}: only what this law names, and pages, may`),
  };
}

function takenBy(path: string, { specifier, names }: Import): string[] {
  const file = specifier.startsWith('.')
    ? posix.join(posix.dirname(path), specifier)
    : specifier.replace(/^#modules\/([^/]+)$/, 'src/modules/$1/index.ts');
  const given = file === '#platform/files' && hasCounts.includes(roomOf(path) ?? '') ? ['findFile'] : givesExact[file];
  return (given ?? []).filter((name) => names.includes(name) || names.includes('*')).map((name) => `${file}, ${name}`);
}

/** Rooms whose kept files hold counts. */
const hasCounts = ['equality-data', 'indicators'];

/** A page that takes exact counts needs the permission for them, and writes down who looked. */
export function exactPageBreaches(
  page: Pick<AnyPage, 'name' | 'permission' | 'seen'>,
  { tree, text }: Source,
): Breach[] {
  const problems: string[] = [];
  if (asksWithin.includes(page.name)) {
    if (!/can\('equality-data:see-exact'\)/.test(text)) problems.push('it does not ask for the permission');
  } else if (!exactPermissions.includes(page.permission)) problems.push(`${page.permission} is no permission for them`);
  const isWritten = page.seen || writesDownloads(tree) || writtenByUseCase.includes(page.name);
  if (!isWritten) problems.push('nobody writes down who looked');
  return problems.map((problem) => `${page.name} shows exact counts: ${problem}`);
}

/** Whether it gives files away, each with what is written down of it. */
function writesDownloads(tree: ts.SourceFile): boolean {
  const given: boolean[] = [];
  walk(tree, (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(tree) === 'download')
      given.push(node.arguments.length === 4);
  });
  return given.length > 0 && given.every(Boolean);
}

/** The values that a door gives away, by their names. */
export function namesAtDoor({ tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && !statement.isTypeOnly)
      return statement.exportClause && ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text)
        : ['*'];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name }) => name.getText(tree));
  });
}
