import { findActor } from '#modules/accounts';
import { changedSince } from '#platform/forms';
import { again, defineOpenPage, done } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { answerRequest } from '../../use-cases/answer-request.ts';
import { paths } from '../paths.ts';
import { readReport, startReport } from '../record-progress/choices.ts';
import { evidenceOf } from '../record-progress/form.ts';
import { newerReport, refusalOf } from '../record-progress/refusals.ts';
import { readSecret } from '../secret-links.ts';
import { cycleWords } from '../words-cycles.ts';
import { respondForm } from './form.ts';
import { findLink, refusalWords } from './link.ts';
import { RespondView } from './view.tsx';

const own = cycleWords.respond;

/**
 * The page behind a mailed link: it gives the right to report on one action until its cycle closes. Opening it changes
 * nothing, since mail scanners open links.
 */
export const page = defineOpenPage({
  name: 'plans.respond',
  path: paths.respond,
  permission: 'public',
  load: findLink,
  title: (link) => ('open' in link ? titled(link.open.action.number, link.open.action.text) : refusalWords(link).title),
  takesFiles: async (request) => 'open' in (await findLink(request)),
  form: respondForm,
  start: (link) => ('open' in link ? startReport(link.choices, link.open.updates[0]?.partsDone ?? []) : {}),
  view: (link, form) => RespondView({ link, form }),
  async submit(values, link, request) {
    if (!('open' in link)) return again({});
    const read = readReport(values, link.choices);
    if (read.wrong) return again(read.wrong);
    const secret = readSecret(request.signer, 'update-request', request.params.token);
    const { organisationId, person } = { organisationId: secret?.organisationId ?? '', person: link.open.person };
    const actor = await findActor(request.database, { organisationId, personId: person.id });
    if (!secret || !actor) return again({});
    const { unitId: _unit, bodyId: _body, ...report } = read.report;
    const answer = { ...report, writtenBy: values.writtenBy, evidence: evidenceOf(values) };
    const kept = await request.database.write({ organisationId, actor }, (scope) =>
      answerRequest(scope, secret.id, answer),
    );
    if (kept.ok) return done(paths.respond(request.params), own.saved);
    if (kept.refusal.code === 'unanswered') return again(refusalOf(kept.refusal));
    const now = await findLink(request);
    if (kept.refusal.code !== 'changed-since' || !('open' in now)) return again({}, now);
    const newer = newerReport(now.open.action, report);
    return again({ version: changedSince }, { ...now, newer }, { version: String(now.open.action.version) });
  },
});
