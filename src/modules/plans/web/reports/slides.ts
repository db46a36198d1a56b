import type { Block } from '#platform/report-documents';
import type { ReportAction, ReportModel } from '../../domain/reports/model.ts';
import { reportWords as own } from '../words-reports.ts';
import type { ActionColumnName } from './columns.ts';
import { countKeys, countsFigure, figureOf } from './counts.ts';
import { actionsOr, type Form, type FormSection } from './form.ts';
import { figuresBlock } from './sections.ts';

/** So many rows are read from a wall. */
const most = 5;

function slide(
  model: ReportModel,
  { key, title, figure, none }: { key: string; title: string; figure: string; none: string },
  items: readonly ReportAction[],
  columns: readonly ActionColumnName[],
): FormSection {
  const more = figureOf(model, figure) - most;
  const blocks: Block[] = [actionsOr(model, none, title, items.slice(0, most), columns)];
  if (more > 0) blocks.push({ kind: 'paragraph', text: own.andMore(more) });
  return { key, title, figures: [figure], blocks };
}

/** With the title slide, six at most. */
export const slidesForm: Form = (model) => {
  const { late, due, completed } = own.captions;
  return [
    {
      key: 'summary',
      title: own.sections.summary,
      figures: ['all.total', 'late'],
      blocks: [
        figuresBlock(model, [
          'total',
          'completed',
          'late',
          'slipped',
          'silent',
          'due',
          ...(model.since ? (['changed'] as const) : []),
        ]),
      ],
    },
    {
      key: 'progress',
      title: own.sections.progress(model.plan.levels.group),
      figures: countKeys(model),
      blocks: [countsFigure(model)],
    },
    slide(model, { key: 'late', title: late, figure: 'late', none: own.none.late }, model.late, [
      'action',
      'due',
      'reason',
    ]),
    slide(model, { key: 'due', title: due, figure: 'dueNext', none: own.none.due }, model.dueNext, [
      'action',
      'leads',
      'due',
    ]),
    slide(
      model,
      { key: 'completed', title: completed, figure: 'completed', none: own.none.completed },
      model.completed,
      ['action', 'evidence'],
    ),
  ];
};
