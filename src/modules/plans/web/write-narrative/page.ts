import { changedSince, form, type Newer, text, version } from '#platform/forms';
import { again, definePage, done, notFound, withQuery } from '#platform/http';
import { writeNarrative } from '../../use-cases/write-narrative.ts';
import { paths } from '../paths.ts';
import { isForm, readAskedReport, reportQuery } from '../reports/asked.ts';
import { findReport } from '../reports/find-report.ts';
import { figuresBeside } from '../reports/report.ts';
import { planTrail } from '../trail.ts';
import { reportWords } from '../words-reports.ts';
import { WriteNarrativeView } from './view.tsx';

const own = reportWords.narrative;

/** What somebody writes in one section of a report. */
export const page = definePage({
  name: 'plans.write-narrative',
  path: paths.narrative,
  permission: 'plans:edit',
  form: form({ version: version(), text: text({ most: 5000 }) }),
  async load(scope, { params: { planId, form, section: key }, query }) {
    if (!isForm(form)) return notFound();
    const asked = readAskedReport(form, query, scope.today);
    const report = await findReport(scope, planId, asked);
    const section = report?.sections.find((one) => one.key === key);
    if (!report || !section) return notFound();
    const saved = report.narratives.find((one) => one.section === key);
    const back = `${withQuery(paths.report({ planId, form }), reportQuery(asked, scope.today))}#${key}`;
    return {
      report,
      section,
      saved: { text: saved?.text ?? '', version: saved?.version ?? 0 },
      back,
      newer: null as Newer | null,
    };
  },
  title: () => own.title,
  trail: ({ report: { model }, back }) => [
    ...planTrail(model.plan),
    { text: reportWords.title, href: back.replace(/#.*/, '') },
  ],
  start: ({ saved }) => ({ text: saved.text, version: String(saved.version) }),
  view: (data, state) => WriteNarrativeView({ ...data, form: state }),
  async submit(scope, { version: seen, text }, data, { params: { planId, form, section } }) {
    const { report, saved } = data;
    const newer = { fields: [{ label: own.text(data.section.title), saved: saved.text, typed: text }] };
    const changed = () => again({ version: changedSince }, { ...data, newer }, { version: String(saved.version) });
    if (seen !== saved.version) return changed();
    const figures = figuresBeside(report.model, data.section);
    const written = await writeNarrative(scope, planId, { form, section, version: seen, text, figures });
    if (written.ok) return done(data.back, own.saved);
    if (written.refusal.code === 'plan-closed') return again({ text: own.closed });
    return written.refusal.code === 'not-found' ? notFound() : changed();
  },
});
