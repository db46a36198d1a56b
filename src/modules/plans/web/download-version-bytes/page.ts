import { defineFile, download, notFound } from '#platform/http';
import { findVersion, findVersionBytes } from '../../store/version-reader.ts';
import { paths } from '../paths.ts';

/** What was frozen, byte for byte. */
export const page = defineFile({
  name: 'plans.download-version-bytes',
  path: paths.versionBytes,
  permission: 'plans:read',
  async load(scope, { params }) {
    const version = await findVersion(scope, params.planVersionId);
    if (version?.planId !== params.planId) return notFound();
    return download(`version-${version.number}.json`, 'application/json', await findVersionBytes(scope, version));
  },
});
