/** How much a document may hold before it is refused. An archive is counted while it inflates, not by what it claims. */
export const LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  inflatedBytes: 160 * 1024 * 1024,
  archiveEntries: 5000,
  textBytes: 8 * 1024 * 1024,
  /** One part of an archive that is read as XML. */
  xmlBytes: 24 * 1024 * 1024,
  xmlElements: 600_000,
  depth: 400,
  columns: 5000,
  cells: 200_000,
  pages: 500,
  /** Tags of all pages. Each page of a long table brings the whole of it along; beyond this, pages are read as drawn. */
  pdfTags: 60_000,
} as const;
