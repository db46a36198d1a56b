import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { keepFile } from '#platform/files';
import { ok, type Result, refused } from '#platform/kernel';
import { largestLogo, pictureType } from '../domain/pictures.ts';
import { findOrganisation, type Organisation } from '../store/organisation-reader.ts';
import { updateOrganisationRow } from '../store/organisation-writer.ts';

interface NewBrand {
  version: number;
  name: string;
  /** `#RRGGBB`. */
  colour: string;
  /** Null: the logo stays. */
  logo: Uint8Array | null;
  withoutLogo: boolean;
}

type Refusal =
  | { code: 'changed-since'; current: Organisation }
  | { code: 'not-a-picture' }
  | { code: 'logo-too-large' }
  | { code: 'not-found' };

/** Changes how the organisation shows itself. */
export async function changeBrand(
  scope: WriteScope,
  { version, name, colour, logo, withoutLogo }: NewBrand,
): Promise<Result<undefined, Refusal>> {
  const current = await findOrganisation(scope);
  if (!current) return refused({ code: 'not-found' });
  if (logo && logo.length > largestLogo) return refused({ code: 'logo-too-large' });
  if (logo && !pictureType(logo)) return refused({ code: 'not-a-picture' });
  if (current.version !== version) return refused({ code: 'changed-since', current });
  const kept = logo ? await keepFile(scope, logo) : withoutLogo ? null : current.logo;
  const fields = { name, colour: colour.toUpperCase(), logo: kept };
  if (!(await updateOrganisationRow(scope, version, fields)))
    return refused({ code: 'changed-since', current: (await findOrganisation(scope)) ?? current });
  recordEvent(scope, {
    kind: 'accounts:brand-changed',
    subject: { kind: 'organisation', id: scope.organisationId, label: name },
    detail: { before: { name: current.name, colour: current.colour, logo: current.logo }, after: fields },
  });
  return ok();
}
