import { changedSince, type Newer } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { commonLegends } from '../../domain/common-legends.ts';
import type { LegendEntry } from '../../domain/legend.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { changeLegend } from '../../use-cases/change-legend.ts';
import { paths } from '../paths.ts';
import { planTrail } from '../trail.ts';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';
import { adopted, coded, entriesIn, ownWords, startOf } from './entries.ts';
import { editLegendForm } from './form.ts';
import { ruleSentences } from './rule.ts';
import { EditLegendView } from './view.tsx';

export const page = definePage({
  name: 'plans.edit-legend',
  path: paths.legend,
  permission: 'plans:edit',
  async load(scope, { params }) {
    const plan = await findPlan(scope, params.planId);
    return plan ? { plan, newer: null as Newer | null } : notFound();
  },
  title: () => editing.legend.title,
  trail: ({ plan }) => planTrail(plan),
  form: editLegendForm,
  start: ({ plan }) => ({ version: String(plan.version), choice: ownWords, ...startOf(plan.legend) }),
  view: (data, form) => EditLegendView({ ...data, form }),
  async submit(scope, values, data, { params }) {
    if (values.preview) return again({});
    const legend = chosen(values, data.plan.legend);
    const changed = await changeLegend(scope, params.planId, values.version, legend);
    if (changed.ok) return done(paths.about(params), editing.legend.saved);
    const plan = await findPlan(scope, params.planId);
    if (changed.refusal.code === 'not-found' || !plan) return notFound();
    if (changed.refusal.code === 'plan-closed') return again({ choice: editing.closed });
    if (changed.refusal.code === 'faulty') return again({ choice: editing.legend.enterChoice });
    const newer = compare(plan.legend, legend);
    return again({ version: changedSince }, { plan, newer }, { version: String(plan.version) });
  },
});

function chosen(values: { choice: string }, known: readonly LegendEntry[]): LegendEntry[] {
  const common = commonLegends.find(({ key }) => key === values.choice);
  if (common) return adopted(common.entries, known);
  return coded(
    entriesIn(values).map(({ entry }) => entry),
    known,
  );
}

const compare = (saved: readonly LegendEntry[], typed: readonly LegendEntry[]): Newer => ({
  fields: [
    { label: words.otherFields.legend ?? '', saved: inWords(saved), typed: inWords(typed) },
    { label: editing.legend.rule, saved: ruleSentences(saved).join(' '), typed: ruleSentences(typed).join(' ') },
  ],
});

const inWords = (legend: readonly LegendEntry[]): string =>
  legend.map(({ word, meaning }) => (meaning ? `${word}: ${meaning}` : word)).join('; ');
