import { findFile } from '#platform/files';
import { defineFile, download, notFound } from '#platform/http';
import { findRecord } from '../../store/review-reader.ts';
import { loadReview } from '../load-review.ts';
import { paths } from '../paths.ts';

/** A paper of a review, byte for byte; never shown in the browser. */
export const page = defineFile({
  name: 'plans.download-paper',
  path: paths.paper,
  permission: 'plans:read',
  async load(scope, { params }) {
    const [loaded, record] = [await loadReview(scope, params), await findRecord(scope, params.reviewRecordId)];
    if (!loaded || record?.reviewId !== loaded.review.id || !record.fileHash) return notFound();
    const bytes = await findFile(scope, record.fileHash);
    return bytes ? download(record.fileName ?? '', 'application/octet-stream', bytes) : notFound();
  },
});
