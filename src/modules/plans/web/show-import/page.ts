import type { WriteScope } from '#platform/database';
import type { Values } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { listCorrections } from '../../store/correction-reader.ts';
import { findImport } from '../../store/import-reader.ts';
import { correctImport, undoCorrection } from '../../use-cases/correct-import.ts';
import { acceptImport } from '../../use-cases/decide-import.ts';
import { likelyPlans } from '../../use-cases/likely-plans.ts';
import { latestOf, refusalWords, staleTexts } from '../changed-meanwhile.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { workbench } from '../words-workbench.ts';
import { showImportForm } from './form.ts';
import { presentImport } from './presenter.ts';
import { ImportView } from './view.tsx';

/** The proposal beside its source, with what people corrected. */
export const page = definePage({
  name: 'plans.show-import',
  path: paths.planImport,
  permission: 'plans:edit',
  form: showImportForm,
  async load(scope, { params }) {
    const found = await findImport(scope, params.importId);
    if (!found) return notFound();
    const isOpen = found.state === 'proposed' && found.proposal.kind !== 'not-a-plan';
    const [likeliest = null] = isOpen ? await likelyPlans(scope, found) : [];
    return { ...presentImport(found, await listCorrections(scope, found.id)), likeliest };
  },
  title: ({ title }) => title,
  trail: () => [{ text: words.plans, href: paths.plans() }],
  start: ({ version }) => ({ version: String(version) }),
  view: (data, state) => ImportView({ page: data, form: state }),
  async submit(scope, values, data, { params }) {
    const acted = await act(scope, params.importId, values);
    if (acted.ok) return done(acted.value.to, acted.value.notice);
    const { refusal } = acted;
    if (refusal.code === 'not-found') return notFound();
    if (refusal.code === 'not-a-plan') return again({ version: words.proposal.notAPlan }, data);
    return again({ version: refusalWords(refusal) }, { ...data, latest: latestOf(refusal) }, staleTexts(refusal));
  },
});

async function act(scope: WriteScope, id: string, values: Values<(typeof showImportForm)['fields']>) {
  const here = paths.planImport({ importId: id });
  const { version, intent, target } = values;
  if (intent === 'note') {
    const noted = await correctImport(scope, id, version, [{ kind: 'accept-finding', key: target }]);
    return noted.ok ? at(here, workbench.show.saved) : noted;
  }
  if (intent === 'undo' || intent === 'forget') {
    const undone = await undoCorrection(scope, id, version, intent === 'forget' ? Number(target) : null);
    return undone.ok ? at(here, workbench.show.undid) : undone;
  }
  const accepted = await acceptImport(scope, id, version);
  return accepted.ok ? at(paths.plan({ planId: accepted.value }), words.proposal.accepted) : accepted;
}

const at = (to: string, notice: string) => ({ ok: true as const, value: { to, notice } });
