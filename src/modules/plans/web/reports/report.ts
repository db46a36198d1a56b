import type { Block, ReportDocument } from '#platform/report-documents';
import { formatDay, formatNumber } from '#platform/views';
import type { ReportModel } from '../../domain/reports/model.ts';
import { differingFigures, type Narrative } from '../../domain/reports/narrative.ts';
import { reportWords as own, type ReportForm } from '../words-reports.ts';
import { figureName, figureOf } from './counts.ts';
import type { FormSection } from './form.ts';
import { forms, isLandscape } from './forms.ts';
import { bodyWords } from './sections.ts';

export interface Report {
  form: ReportForm;
  model: ReportModel;
  sections: FormSection[];
  narratives: Narrative[];
  /** What every format is written from. */
  document: ReportDocument;
}

export const narrativeOf = ({ narratives }: Pick<Report, 'narratives'>, section: string): Narrative | null =>
  narratives.find((one) => one.section === section && one.text !== '') ?? null;

/** A model in one form, with what was written beside its figures. */
export function makeReport(form: ReportForm, model: ReportModel, narratives: Narrative[], audience = ''): Report {
  const sections = forms[form](model);
  const since = model.since ? formatDay(model.since) : null;
  const document: ReportDocument = {
    title: own.documentTitle(model.plan.title, own.forms[form].name),
    caption: bodyWords(model),
    about: own.about(formatDay(model.on), since, audience),
    landscape: isLandscape(form),
    sections: sections.map(({ key, title, blocks }) => {
      const narrative = narrativeOf({ narratives }, key);
      return { key, title, blocks: narrative ? [...narrativeBlocks(model, narrative), ...blocks] : blocks };
    }),
  };
  return { form, model, sections, narratives, document };
}

/** The text, which of its figures have changed since, and whose it is. */
function narrativeBlocks(model: ReportModel, narrative: Narrative): Block[] {
  const differing = differingFigures(narrative, model.figures).map(({ key, was, is }) =>
    own.narrative.differs(figureName(model, key), formatNumber(was), is === null ? null : formatNumber(is)),
  );
  return [
    ...narrative.text.split(/\n{2,}/).map((text): Block => ({ kind: 'paragraph', text })),
    ...(differing.length > 0 ? [{ kind: 'note' as const, text: differing.join('\n') }] : []),
    { kind: 'paragraph', text: own.narrative.by(narrative.by, formatDay(narrative.at)) },
  ];
}

/** For a file: what is empty is left out. */
export const filled = ({ document }: Report): ReportDocument => ({
  ...document,
  sections: document.sections.filter(({ blocks }) => blocks.length > 0),
});

/** The figures that a text in this section is written beside, as they are now. */
export const figuresBeside = (model: ReportModel, { figures }: Pick<FormSection, 'figures'>): Record<string, number> =>
  Object.fromEntries(figures.map((key) => [key, figureOf(model, key)]));
