import type { Block } from '#platform/report-documents';
import { formatDay } from '#platform/views';
import type { ReportAction } from '../../domain/reports/model.ts';
import { reportWords as own } from '../words-reports.ts';
import { completedOf, figureOf } from './counts.ts';
import type { Form } from './form.ts';
import { bodyWords, periodWords } from './sections.ts';

/** So many of each, so that it stays one page. */
const most = 4;

function told(items: readonly ReportAction[], tell: (item: ReportAction) => string): Block[] {
  if (items.length === 0) return [{ kind: 'paragraph', text: own.reader.nothing }];
  const more = items.length - most;
  return [
    { kind: 'list', items: items.slice(0, most).map(tell) },
    ...(more > 0 ? [{ kind: 'paragraph' as const, text: own.andMore(more) }] : []),
  ];
}

const sentence = ({ action }: ReportAction): string => `${action.text.replace(/[\s.;,]+$/, '')}.`;

const reasonFor = ({ action, latest }: ReportAction): string => {
  const reason = action.decision?.reason || latest?.note || '';
  return reason ? own.reader.because(reason) : '';
};

/** One page for everybody. */
export const readerForm: Form = (model) => {
  const doing = model.actions.filter(
    ({ action }) => action.status === 'in-progress' && !model.late.some((one) => one.action === action),
  );
  return [
    {
      key: 'about',
      title: own.sections.about,
      figures: ['all.total', 'late'],
      blocks: [
        { kind: 'paragraph', text: own.reader.about(model.plan.title, bodyWords(model) || own.reader.nobody) },
        { kind: 'paragraph', text: own.reader.period(periodWords(model)) },
        {
          kind: 'paragraph',
          text: own.reader.count(completedOf(model), figureOf(model, 'all.total'), figureOf(model, 'late')),
        },
      ],
    },
    { key: 'done', title: own.sections.done, figures: ['completed'], blocks: told(model.completed, sentence) },
    { key: 'doing', title: own.sections.doing, figures: [], blocks: told(doing, sentence) },
    {
      key: 'late',
      title: own.sections.late,
      figures: ['late'],
      blocks: told(model.late, (item) => `${sentence(item)}${reasonFor(item)}`),
    },
    {
      key: 'next',
      title: own.sections.next,
      figures: ['dueNext'],
      blocks: [
        ...told(
          model.dueNext,
          (item) => `${sentence(item)}${item.action.dueOn ? own.reader.by(formatDay(item.action.dueOn)) : ''}`,
        ),
        { kind: 'paragraph', text: own.reader.ask },
      ],
    },
  ];
};
