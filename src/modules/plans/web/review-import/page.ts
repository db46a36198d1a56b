import { dayInputs, type Values } from '#platform/forms';
import { again, definePage, done, notFound, redirect } from '#platform/http';
import { proposedTakes } from '../../domain/import-again/choice.ts';
import { findImport, listImportsOf } from '../../store/import-reader.ts';
import { keepComparison } from '../../use-cases/choose-plan.ts';
import { compareImport } from '../../use-cases/compare-import.ts';
import { type Refusal, updateFromImport } from '../../use-cases/update-from-import.ts';
import { workbenchTrail } from '../load-import.ts';
import { paths } from '../paths.ts';
import { againWords } from '../words-again.ts';
import { reviewImportForm } from './form.ts';
import { presentReview, type ReviewPage } from './presenter.ts';
import { ReviewView } from './view.tsx';

type Sent = Values<(typeof reviewImportForm)['fields']>;

const texts = againWords.review;

/** What a file would change in a plan, and what of it to take. */
export const page = definePage({
  name: 'plans.review-import',
  path: paths.reviewImport,
  permission: 'plans:edit',
  form: reviewImportForm,
  async load(scope, { params }) {
    const found = await findImport(scope, params.importId);
    if (!found) return notFound();
    if (found.state !== 'proposed') return redirect(paths.planImport(params));
    const compared = found.comparison && (await compareImport(scope, found, found.comparison));
    if (!compared) return redirect(paths.updatePlan(params));
    return presentReview(found, compared, await listImportsOf(scope, compared.tree.plan.id));
  },
  title: ({ role }) => texts.title[role],
  trail: ({ found }) => workbenchTrail(found),
  start: ({ found, compared, role }) => ({
    version: String(found.version),
    state: compared.state,
    ...dayInputs('reportedOn', found.comparison?.reportedOn ?? null),
    take: found.comparison?.take ?? proposedTakes(compared.comparison, role),
  }),
  view: (data, form) => ReviewView({ page: data, form }),
  async submit(scope, values, data, { params }) {
    const { found, compared } = data;
    const newest = { version: String(found.version), state: compared.state };
    if (values.reportedOn && values.reportedOn > scope.today) return again({ reportedOn: texts.future }, data);
    const decided = decidedIn(values, data);
    if (decided.changed || values.intent === 'compare') {
      const kept = await keepComparison(scope, found.id, values.version, { ...values, decided: decided.all });
      if (!kept.ok) return again({ version: texts.stale }, data, newest);
      return done(paths.reviewImport(params), values.intent === 'compare' ? texts.compared : texts.check);
    }
    const updated = await updateFromImport(scope, found.id, values);
    if (updated.ok) return done(paths.plan({ planId: updated.value.planId }), texts.done(updated.value));
    if (updated.refusal.code === 'not-found') return notFound();
    return again({ version: sentence(updated.refusal) }, data, newest);
  },
});

function sentence(refusal: Exclude<Refusal, { code: 'not-found' }>): string {
  switch (refusal.code) {
    case 'plan-closed':
      return texts.closed;
    case 'decided-before':
      return texts.decided;
    case 'changed-since':
      return texts.stale;
    case 'not-empty':
      return texts.notEmpty(refusal.names.join('; '));
    case 'end-before-start':
      return texts.endBeforeStart(refusal.names.join('; '));
  }
}

/** What was said about which item is which, and whether that is other than what the page compared. */
function decidedIn({ pair }: Sent, { sections }: ReviewPage) {
  const shown = sections.flatMap(({ items }) => items.flatMap((item) => item.pair ?? []));
  const offered = new Set(shown.flatMap(({ options }) => options.map(({ value }) => value)));
  const given = pair.filter((text) => offered.has(text));
  const now = new Set(shown.map((one) => one.now));
  const all = Object.fromEntries(
    given.map((text): [string, string | null] => {
      const [key = '', id = ''] = text.split('=');
      return [key, id || null];
    }),
  );
  return { all, changed: given.some((text) => !now.has(text)) };
}
