import { findOrganisation } from '#modules/accounts';
import type { Newer } from '#platform/forms';
import type { OpenRequest } from '#platform/http';
import { findOpenRequest, type LinkRefusal, type OpenedRequest } from '../../use-cases/answer-request.ts';
import { findReportChoices, type ReportChoices } from '../record-progress/choices.ts';
import { readSecret } from '../secret-links.ts';
import { cycleWords } from '../words-cycles.ts';

/** What a link opens, or why it opens nothing. */
export type Link =
  | { refused: LinkRefusal | { code: 'altered' } }
  | { open: OpenedRequest; organisation: string; choices: ReportChoices; newer: Newer | null };

export async function findLink({ database, signer, params }: OpenRequest<'/respond/:token'>): Promise<Link> {
  const secret = readSecret(signer, 'update-request', params.token);
  if (!secret) return { refused: { code: 'altered' } };
  return database.read({ organisationId: secret.organisationId }, async (scope): Promise<Link> => {
    const found = await findOpenRequest(scope, secret.id);
    if (!found.ok) return { refused: found.refusal };
    const { plan, action, unit, body } = found.value;
    const reporting = { asLead: !unit && !body, units: unit ? [unit] : [], bodies: body ? [body] : [] };
    const choices = { ...(await findReportChoices(scope, plan, action)), reporting };
    const organisation = (await findOrganisation(scope))?.name ?? '';
    return { open: found.value, organisation, choices, newer: null };
  });
}

/** What is said where a link opens nothing. */
export const refusalWords = ({ refused }: Extract<Link, { refused: unknown }>) =>
  cycleWords.respond.refusals[refused.code];
