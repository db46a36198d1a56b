import { findFile } from '#platform/files';
import { defineFile, download, notFound } from '#platform/http';
import { findAttachment } from '../../store/attachment-reader.ts';
import { findSubject, subjectOf } from '../../use-cases/attach.ts';
import { paths } from '../paths.ts';

/** A file that belongs to an action or an objective, byte for byte; never shown in the browser. */
export const page = defineFile({
  name: 'plans.download-attachment',
  path: paths.attachment,
  permission: 'plans:read',
  async load(scope, { params }) {
    const attachment = await findAttachment(scope, params.attachmentId);
    const found = attachment?.fileHash ? await findSubject(scope, subjectOf(attachment)) : null;
    if (!attachment?.fileHash || found?.plan.id !== params.planId) return notFound();
    const bytes = await findFile(scope, attachment.fileHash);
    return bytes ? download(attachment.label, 'application/octet-stream', bytes) : notFound();
  },
});
