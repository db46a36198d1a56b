import { defineFile, download, notFound } from '#platform/http';
import { findVersion } from '../../store/version-reader.ts';
import { exportVersion } from '../../use-cases/export-version.ts';
import { paths } from '../paths.ts';

/** A version with its proof: the file that `due-regard verify` checks. */
export const page = defineFile({
  name: 'plans.download-version',
  path: paths.versionFile,
  permission: 'plans:read',
  async load(scope, { params }) {
    const version = await findVersion(scope, params.planVersionId);
    if (version?.planId !== params.planId) return notFound();
    const name = `version-${version.number}-with-proof.json`;
    return download(name, 'application/json', await exportVersion(scope, version));
  },
});
