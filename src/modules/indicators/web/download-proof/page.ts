import { findProof } from '#modules/equality-data';
import { defineFile, download, notFound } from '#platform/http';
import { paths } from '../paths.ts';

/** That nothing can be worked out of released figures: `verify` checks it without the server. */
export const page = defineFile({
  name: 'indicators.download-proof',
  path: paths.publicationProof,
  permission: 'indicators:see',
  async load(scope, { params }) {
    const proof = await findProof(scope, params.publicationId);
    return proof ? download('proof.json', 'application/json', proof) : notFound();
  },
});
