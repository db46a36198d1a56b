import { findFile } from '#platform/files';
import { defineFile, notFound, picture } from '#platform/http';
import { pictureType } from '../../domain/pictures.ts';
import { findOrganisation } from '../../store/organisation-reader.ts';
import { paths } from '../paths.ts';

/** The logo alone: no other kept file can be asked for here. */
export const page = defineFile({
  name: 'accounts.logo',
  path: paths.logo,
  permission: 'accounts:use',
  async load(scope, { params }) {
    const logo = (await findOrganisation(scope))?.logo;
    const bytes = logo && logo === params.hash ? await findFile(scope, logo) : null;
    const type = bytes && pictureType(bytes);
    return bytes && type ? picture(type, bytes) : notFound();
  },
});
