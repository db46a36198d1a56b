import { withQuery } from '#platform/http';
import { paths } from '../paths.ts';
import { releasedWords } from '../words-released.ts';

const own = releasedWords.show;

/** The files of a publication. */
export const exportsOf = (publicationId: string, query: Record<string, string> = {}) => [
  { text: own.spreadsheet, href: paths.publicationBook({ publicationId }) },
  { text: own.csv, href: withQuery(paths.publicationCsv({ publicationId }), query) },
  { text: own.csvMetadata, href: withQuery(paths.publicationMetadata({ publicationId }), query) },
  { text: own.proof, href: paths.publicationProof({ publicationId }) },
];
