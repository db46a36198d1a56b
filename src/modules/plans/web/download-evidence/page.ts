import { findFile } from '#platform/files';
import { defineFile, download, notFound } from '#platform/http';
import { findEvidenceFile } from '../../store/evidence-reader.ts';
import { paths } from '../paths.ts';

/** A file given with a report, byte for byte; never shown in the browser, since anybody may have made it. */
export const page = defineFile({
  name: 'plans.download-evidence',
  path: paths.evidence,
  permission: 'plans:read',
  async load(scope, { params: { actionId, progressUpdateId, position } }) {
    if (!/^\d{1,3}$/.test(position)) return notFound();
    const asked = { actionId, updateId: progressUpdateId, position: Number(position) };
    const evidence = await findEvidenceFile(scope, asked);
    const bytes = evidence && (await findFile(scope, evidence.hash));
    return bytes ? download(evidence.name, 'application/octet-stream', bytes) : notFound();
  },
});
