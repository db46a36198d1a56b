import type { Block, Cell } from '#platform/report-documents';
import { formatDay, formatPeriod, joinWords } from '#platform/views';
import type { ReportModel } from '../../domain/reports/model.ts';
import { tones } from '../parts.tsx';
import { words } from '../words.ts';
import { reportWords as own } from '../words-reports.ts';
import { actionText, ratingCell } from './columns.ts';
import { figureOf } from './counts.ts';
import { actionsOr, type FormSection } from './form.ts';

/** The sections that several forms have in common. */

export const periodWords = ({ plan }: ReportModel): string =>
  plan.periodText || (plan.periodFrom || plan.periodTo ? formatPeriod(plan.periodFrom, plan.periodTo) : own.noDate);

export const bodyWords = ({ plan }: ReportModel): string => joinWords(plan.bodies.map(({ label }) => label));

/** What plan it is, whose, for when, and who has a part in it. */
export function coverBlocks(model: ReportModel): Block[] {
  const { about, title } = model.plan;
  const rows = [
    { term: own.facts.plan, value: title },
    { term: own.facts.bodies, value: bodyWords(model) },
    { term: own.facts.period, value: periodWords(model) },
    ...about.roles.map(({ role, holder }) => ({ term: role, value: holder })),
  ].filter(({ value }) => value !== '');
  return [{ kind: 'facts', caption: own.captions.cover, rows }];
}

export function figuresBlock(model: ReportModel, keys: readonly (keyof typeof own.facts)[]): Block {
  const key = (name: string) =>
    ({ total: 'all.total', due: 'dueNext', unanswered: 'completed.unanswered' })[name] ?? name;
  return {
    kind: 'facts',
    caption: own.captions.figures,
    rows: keys.map((name) => ({ term: own.facts[name], value: figureOf(model, key(name)) })),
  };
}

export function changedSection(model: ReportModel): FormSection[] {
  if (model.since === null) return [];
  const rows = model.changed.map(({ kind, item }): Cell[] => [
    actionText(item),
    kind === 'added'
      ? own.changes.added
      : ratingCell((kind === 'removed' ? item.rating : item.ratingBefore) ?? item.rating),
    kind === 'removed' ? own.changes.removed : ratingCell(item.rating),
    item.latest?.note ?? '',
  ]);
  const columns = [
    { text: model.plan.levels.action, share: 2.4 },
    { text: own.columns.was },
    { text: own.columns.now },
    { text: own.columns.latest, share: 2 },
  ];
  return [
    {
      key: 'changed',
      title: own.sections.changed(formatDay(model.since)),
      figures: ['changed'],
      blocks: [
        { kind: 'paragraph', text: own.changedSentence(figureOf(model, 'changed')) },
        rows.length > 0
          ? { kind: 'table', caption: own.captions.changed, columns, rows }
          : { kind: 'paragraph', text: own.none.changed },
      ],
    },
  ];
}

export function exceptionsSection(model: ReportModel): FormSection {
  const columns = ['action', 'leads', 'due', 'reason'] as const;
  const list = (key: 'late' | 'stopped', title: string): Block[] => [
    { kind: 'heading', text: title },
    actionsOr(model, own.none[key], own.captions[key], model[key], columns),
  ];
  return {
    key: 'exceptions',
    title: own.sections.exceptions,
    figures: ['late', 'stopped', 'silent'],
    blocks: [
      ...list('late', own.lists.late(figureOf(model, 'late'))),
      ...list('stopped', own.lists.stopped(figureOf(model, 'stopped'))),
      { kind: 'heading', text: own.lists.silent(figureOf(model, 'silent'), model.stale.days) },
      actionsOr(model, own.none.silent, own.captions.silent, model.silent, ['action', 'leads', 'due', 'reportedOn']),
    ],
  };
}

export const slipsSection = (model: ReportModel): FormSection => ({
  key: 'slips',
  title: own.sections.slips,
  figures: ['slipped'],
  blocks: [
    actionsOr(model, own.none.slipped, own.captions.slips, model.slipped, ['action', 'original', 'due', 'slipReason']),
  ],
});

export const dueSection = (model: ReportModel): FormSection => ({
  key: 'due',
  title: own.sections.due,
  figures: ['dueNext'],
  blocks: [actionsOr(model, own.none.due, own.captions.due, model.dueNext, ['action', 'leads', 'due', 'rating'])],
});

export const completedSection = (model: ReportModel): FormSection => ({
  key: 'completed',
  title: own.sections.completed,
  figures: ['completed', 'completed.unanswered'],
  blocks: [
    actionsOr(model, own.none.completed, own.captions.completed, model.completed, ['action', 'evidence', 'answers']),
  ],
});

/** So many open actions a picture can show. */
const mostBars = 20;

/** Open actions against the calendar, the soonest due first. */
export function timelineSection(model: ReportModel): FormSection[] {
  const open = model.actions
    .filter(({ action }) => action.status !== 'completed' && action.status !== 'stopped')
    .filter(({ action }) => action.startsOn !== null || action.dueOn !== null)
    .sort((a, b) => ((a.action.dueOn ?? '9') < (b.action.dueOn ?? '9') ? -1 : 1));
  const shown = open.slice(0, mostBars);
  if (shown.length === 0) return [];
  const rows = shown.map((item) => ({
    label: actionText(item).split('\n')[0] ?? '',
    group: item.group?.label ?? words.noGroup,
    from: item.action.startsOn,
    to: item.action.dueOn,
    tag: item.rating.entry ? (ratingCell(item.rating) as { tag: string }).tag : words.noData,
    tone: item.rating.entry ? tones[item.rating.entry.colour] : ('quiet' as const),
  }));
  const days = rows.flatMap(({ from, to }) => [from, to].filter((day) => day !== null));
  const sorted = [...days, model.on].sort();
  const title = own.timeline(shown.length, open.length);
  return [
    {
      key: 'timeline',
      title: own.sections.timeline,
      figures: [],
      blocks: [
        {
          kind: 'figure',
          title,
          alt: rows.map(({ label, from, to, tag }) => `${label}: ${formatPeriod(from, to)}, ${tag}.`).join(' '),
          picture: {
            kind: 'timeline',
            rows,
            period: { from: sorted[0] ?? model.on, to: sorted.at(-1) ?? model.on },
            today: model.on,
          },
          table: {
            kind: 'table',
            caption: own.captions.timeline,
            columns: [
              { text: model.plan.levels.action, share: 2.4 },
              { text: model.plan.levels.group },
              { text: own.columns.when, share: 1.4 },
              { text: own.columns.rating },
            ],
            rows: rows.map(({ label, group, from, to, tag, tone }) => [
              label,
              group,
              formatPeriod(from, to),
              { tag, tone },
            ]),
          },
        },
      ],
    },
  ];
}

export function promisesSection({ promises }: ReportModel): FormSection[] {
  if (promises.length === 0) return [];
  return [
    {
      key: 'promises',
      title: own.sections.promises,
      figures: [],
      blocks: [
        {
          kind: 'table',
          caption: own.captions.promises,
          columns: [
            { text: own.columns.promise, share: 2 },
            { text: own.columns.due },
            { text: own.columns.keptBy, share: 2 },
            { text: own.columns.rating },
          ],
          rows: promises.map(({ text, dueOn, action }): Cell[] => [
            text,
            dueOn ? { day: dueOn } : own.noDate,
            action ? actionText(action) : own.nobody,
            action ? ratingCell(action.rating) : '',
          ]),
        },
      ],
    },
  ];
}

export function signOffSection({ plan: { about } }: ReportModel): FormSection {
  const { name = '', role = '', date = null } = about.signOff ?? {};
  const { by, role: position, date: when, signature } = own.signOff;
  return {
    key: 'sign-off',
    title: own.sections.signOff,
    figures: [],
    blocks: [
      {
        kind: 'signature',
        caption: own.captions.signOff,
        rows: [
          { term: by, value: name },
          { term: position, value: role ?? '' },
          { term: when, value: date ? formatDay(date) : '' },
          { term: signature, value: '' },
        ],
      },
    ],
  };
}
