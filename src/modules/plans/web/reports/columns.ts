import type { Cell, TableBlock } from '#platform/report-documents';
import { formatDay } from '#platform/views';
import type { Rating } from '../../domain/legend.ts';
import { latestAnswer } from '../../domain/measures.ts';
import { nameOf, titled } from '../../domain/plan.ts';
import type { ReportAction, ReportModel } from '../../domain/reports/model.ts';
import { ratingWord, tones } from '../parts.tsx';
import { words } from '../words.ts';
import { reportWords as own } from '../words-reports.ts';
import { running } from '../words-running.ts';

interface ActionColumn {
  text: string;
  share?: number;
  cell(item: ReportAction): Cell;
}

export const ratingCell = ({ entry }: Pick<Rating, 'entry'>): Cell =>
  entry ? { tag: ratingWord(entry), tone: tones[entry.colour] } : { tag: words.noData, tone: 'quiet' };

const dayCell = (day: string | null): Cell => (day ? { day } : own.noDate);

/** Text of several lines; the writers break them. */
const inLines = (lines: readonly string[]): string => lines.filter(Boolean).join('\n');

export const actionText = ({ action }: ReportAction): string =>
  inLines([titled(action.number, action.text), ...action.parts.map(({ number, text }) => `– ${titled(number, text)}`)]);

/** What the rating's chooser, the latest report or the last move of the date gave as the reason. */
export const reasonOf = ({ action, latest, slip }: ReportAction): string =>
  action.decision?.reason || latest?.note || slip?.moves.at(-1)?.reason || own.noReason;

const answersOf = ({ measures }: ReportAction): string =>
  inLines(
    measures.map((measure) => {
      const answer = latestAnswer(measure, 'lead');
      const said = answer
        ? `${running.measures.mets[answer.met]}${answer.reading ? `: ${answer.reading}` : ''}`
        : own.noReport;
      return `${measure.text} – ${said}`;
    }),
  );

export const actionColumns = {
  group: { text: own.columns.group, cell: ({ group }) => (group ? titled(group.code, group.label) : words.noGroup) },
  number: { text: own.columns.number, share: 0.6, cell: ({ action }) => action.number },
  objective: {
    text: words.fields.objective,
    share: 1.4,
    cell: ({ objective }) => (objective ? nameOf(objective) : ''),
  },
  action: { text: own.columns.action, share: 2.4, cell: actionText },
  leads: {
    text: own.columns.leads,
    cell: ({ action }) => action.leads.map(({ label }) => label).join('; ') || own.nobody,
  },
  due: { text: own.columns.due, cell: ({ action }) => dayCell(action.dueOn) },
  when: {
    text: own.columns.when,
    cell: ({ action }) => inLines([action.timescaleText, action.dueOn ? formatDay(action.dueOn) : '']) || own.noDate,
  },
  original: { text: own.columns.original, cell: ({ slip }) => dayCell(slip?.original ?? null) },
  rating: { text: own.columns.rating, cell: ({ rating }) => ratingCell(rating) },
  reason: { text: own.columns.reason, share: 2, cell: reasonOf },
  slipReason: {
    text: own.columns.reason,
    share: 2,
    cell: ({ slip }) => inLines(slip?.moves.map(({ reason }) => reason) ?? []) || own.noReason,
  },
  latest: { text: own.columns.latest, share: 2, cell: ({ latest }) => latest?.note ?? own.noReport },
  reportedOn: {
    text: own.columns.reportedOn,
    cell: ({ action }) => (action.latest ? formatDay(action.latest.at) : own.neverReported),
  },
  measures: { text: own.columns.measures, share: 1.6, cell: ({ action }) => inLines(action.measures) },
  answers: { text: own.columns.answers, share: 2, cell: answersOf },
  evidence: {
    text: own.columns.evidence,
    share: 2,
    cell: ({ latest }) => inLines([latest?.note ?? '', ...(latest?.evidence ?? [])]),
  },
} satisfies Record<string, ActionColumn>;

export type ActionColumnName = keyof typeof actionColumns;

/** A row for each action. */
export function actionTable(
  { plan: { levels } }: Pick<ReportModel, 'plan'>,
  caption: string,
  items: readonly ReportAction[],
  names: readonly ActionColumnName[],
): TableBlock {
  const columns: ActionColumn[] = names.map((name) => actionColumns[name]);
  const wordOf = (name: ActionColumnName, text: string) =>
    name === 'group' || name === 'objective' || name === 'action' ? levels[name] : text;
  return {
    kind: 'table',
    caption,
    columns: columns.map(({ text, share = 1 }, at) => ({ text: wordOf(names[at] ?? 'action', text), share })),
    rows: items.map((item) => columns.map(({ cell }) => cell(item))),
  };
}
