import type { Scope } from '#platform/database';
import { notFound, type Reply } from '#platform/http';
import { findImport, type WholeImport } from '../store/import-reader.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** The import that a page of the workbench is about. */
export const loadImport = async (scope: Scope, id: string): Promise<WholeImport | Reply> =>
  (await findImport(scope, id)) ?? notFound();

export const titleOfImport = ({ proposal, fileName }: WholeImport): string => proposal.title || fileName;

/** The way from Home to a page of the workbench. */
export const workbenchTrail = (found: WholeImport) => [
  { text: words.plans, href: paths.plans() },
  { text: titleOfImport(found), href: paths.planImport({ importId: found.id }) },
];
