import { findFile } from '#platform/files';
import { definePage, download, notFound } from '#platform/http';
import { findImport } from '../../store/import-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** The original file, byte for byte. */
export const page = definePage({
  name: 'plans.download-import',
  path: paths.importFile,
  permission: 'plans:read',
  async load(scope, { params }) {
    const found = await findImport(scope, params.importId);
    const bytes = found && (await findFile(scope, found.fileHash));
    return bytes ? download(found.fileName, 'application/octet-stream', bytes) : notFound();
  },
  title: () => words.proposal.original,
});
