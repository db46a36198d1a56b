import type { Block, Cell } from '#platform/report-documents';
import { formatDay } from '#platform/views';
import { nameOf, titled } from '../../domain/plan.ts';
import type { ReportAction, ReportModel } from '../../domain/reports/model.ts';
import { reportWords as own, type ReportForm } from '../words-reports.ts';
import { actionText } from './columns.ts';
import { countKeys, countsFigure, countsOf, figureOf, groupName } from './counts.ts';
import { actionsOr, type Form, type FormSection } from './form.ts';
import { readerForm } from './reader.ts';
import * as sections from './sections.ts';
import { slidesForm } from './slides.ts';

const summaryFigures = ['total', 'completed', 'late', 'stopped', 'slipped', 'silent', 'due', 'unanswered'] as const;
const summaryKeys = ['all.total', 'completed', 'late', 'stopped', 'slipped', 'silent', 'dueNext'];

const progressSection = (model: ReportModel): FormSection => ({
  key: 'progress',
  title: own.sections.progress(model.plan.levels.group),
  figures: countKeys(model),
  blocks: [countsFigure(model)],
});

/** For a board. */
const progress: Form = (model) => [
  {
    key: 'summary',
    title: own.sections.summary,
    figures: summaryKeys,
    blocks: [...sections.coverBlocks(model), sections.figuresBlock(model, summaryFigures)],
  },
  progressSection(model),
  ...sections.changedSection(model),
  sections.exceptionsSection(model),
  sections.slipsSection(model),
  sections.dueSection(model),
  sections.completedSection(model),
  ...sections.timelineSection(model),
  ...sections.promisesSection(model),
];

/** The actions of each group, those of no group last. */
function byGroup(model: ReportModel): { name: string; key: string; statement: string; items: ReportAction[] }[] {
  return model.progress.map((one) => ({
    name: groupName(one),
    key: one.group?.id ?? 'none',
    statement: one.group?.statement ?? '',
    items: model.actions.filter(({ group }) => group?.id === one.group?.id),
  }));
}

const listOf = (title: string, items: readonly string[]): Block[] =>
  items.length > 0
    ? [
        { kind: 'heading', text: title },
        { kind: 'list', items: [...items] },
      ]
    : [];

/** A cover sheet, every action, and lines to sign on. */
const actionTableForm: Form = (model) => [
  {
    key: 'cover',
    title: own.sections.cover,
    figures: [],
    blocks: [...sections.coverBlocks(model), ...listOf(own.sections.outcomes, model.plan.about.outcomes)],
  },
  ...byGroup(model).map(
    ({ name, key, statement, items }): FormSection => ({
      key: `group-${key}`,
      title: name,
      figures: [`group.${key}.total`],
      blocks: [
        ...(statement ? [{ kind: 'paragraph' as const, text: statement }] : []),
        actionsOr(model, own.none.actions, name, items, ['action', 'when', 'leads', 'measures', 'latest', 'rating']),
      ],
    }),
  ),
  sections.signOffSection(model),
];

const exampleStatuses = ['completed', 'in-progress', 'planned'] as const;
const mostExamples = 5;

function examplesOf(items: readonly ReportAction[]): Block[] {
  return exampleStatuses.flatMap((status) => {
    const found = items.filter(({ action }) => action.status === status).slice(0, mostExamples);
    return listOf(
      own.examples[status],
      found.map((item) => actionText(item).replaceAll('\n', ' ')),
    );
  });
}

/** A recommendation, counts by theme and examples by status. */
const committee: Form = (model) => [
  { key: 'recommendation', title: own.sections.recommendation, figures: summaryKeys, blocks: [] },
  {
    key: 'background',
    title: own.sections.background,
    figures: [],
    blocks: [
      ...sections.coverBlocks(model),
      ...model.groups
        .filter(({ statement }) => statement)
        .flatMap(({ code, label, statement }): Block[] => [
          { kind: 'heading', text: titled(code, label) },
          { kind: 'paragraph', text: statement },
        ]),
    ],
  },
  progressSection(model),
  ...model.progress.map(
    (one): FormSection => ({
      key: `group-${one.group?.id ?? 'none'}`,
      title: groupName(one),
      figures: [`group.${one.group?.id ?? 'none'}.total`],
      blocks:
        figureOf(model, `group.${one.group?.id ?? 'none'}.total`) === 0
          ? [{ kind: 'paragraph', text: own.none.actions }]
          : [countsOf(model, one), ...examplesOf(model.actions.filter(({ group }) => group?.id === one.group?.id))],
    }),
  ),
  sections.dueSection(model),
];

/** Issues, aims and actions side by side, with who does them; as many rows as objectives. */
const scheme: Form = (model) =>
  byGroup(model).map(({ name, key, statement, items }): FormSection => {
    const plain = model.objectives.every(({ issue, aim }) => issue === '' && aim === '');
    const rows = [...Map.groupBy(items, ({ objective }) => objective)].map(([objective, under]): Cell[] => [
      objective?.number ?? '',
      ...(plain ? [objective?.text ?? ''] : [objective?.issue ?? '', objective?.aim || (objective?.text ?? '')]),
      under.map((item, at) => `${isCounted(under) ? `${roman(at + 1)}. ` : ''}${actionText(item)}`).join('\n'),
      [...new Set(under.flatMap(({ action }) => action.leads.map(({ label }) => label)))].join('\n'),
    ]);
    const { number, issue, aim, leads } = own.columns;
    const columns = [
      { text: number, share: 0.6 },
      ...(plain ? [model.plan.levels.objective] : [issue, aim]).map((text) => ({ text, share: 1.4 })),
      { text: model.plan.levels.action, share: 2.4 },
      { text: leads },
    ];
    return {
      key: `group-${key}`,
      title: name,
      figures: [`group.${key}.total`],
      blocks: [
        ...(statement ? [{ kind: 'paragraph' as const, text: statement }] : []),
        rows.length > 0
          ? { kind: 'table', caption: name, columns, rows }
          : { kind: 'paragraph', text: own.none.actions },
      ],
    };
  });

/** Several actions of one row that have no number of their own. */
const isCounted = (under: readonly ReportAction[]): boolean =>
  under.length > 1 && under.every(({ action }) => action.number === '');

const numerals: [number, string][] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const roman = (number: number): string => {
  const [value, letters] = numerals.find(([one]) => one <= number) ?? [];
  return value && letters ? letters + roman(number - value) : '';
};

/** The plan itself as a document. */
const objectives: Form = (model) => [
  {
    key: 'cover',
    title: own.sections.cover,
    figures: [],
    blocks: [...sections.coverBlocks(model), ...listOf(own.sections.outcomes, model.plan.about.outcomes)],
  },
  ...byGroup(model).map(
    ({ name, key, statement, items }): FormSection => ({
      key: `group-${key}`,
      title: name,
      figures: [],
      blocks: [
        ...(statement ? [{ kind: 'paragraph' as const, text: statement }] : []),
        ...model.objectives
          .filter(({ groupId }) => (groupId ?? 'none') === key)
          .flatMap((objective): Block[] => [
            { kind: 'heading', text: nameOf(objective) },
            promised(items.filter((item) => item.objective?.id === objective.id)),
          ]),
        ...(items.some(({ objective }) => !objective) ? [promised(items.filter(({ objective }) => !objective))] : []),
      ],
    }),
  ),
];

const promised = (items: readonly ReportAction[]): Block =>
  items.length > 0 ? { kind: 'list', items: items.map(promise) } : { kind: 'paragraph', text: own.none.actions };

function promise(item: ReportAction): string {
  const { leads, dueOn, timescaleText } = item.action;
  const who = leads.map(({ label }) => label).join('; ');
  const when = timescaleText || (dueOn ? formatDay(dueOn) : '');
  const more = [who, when].filter(Boolean).join(', ');
  return `${actionText(item).replaceAll('\n', ' ')}${more ? ` (${more})` : ''}`;
}

export const forms: Record<ReportForm, Form> = {
  progress,
  'action-table': actionTableForm,
  committee,
  scheme,
  objectives,
  reader: readerForm,
  slides: slidesForm,
};

/** The forms that tell what happened since another day. */
export const tellsOfTime = (form: ReportForm): boolean => !['action-table', 'scheme', 'objectives'].includes(form);

/** The forms with wide tables. */
export const isLandscape = (form: ReportForm): boolean => form === 'action-table' || form === 'scheme';
