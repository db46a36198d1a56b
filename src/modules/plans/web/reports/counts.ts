import type { Block, Cell, TableBlock } from '#platform/report-documents';
import { formatDay } from '#platform/views';
import { titled } from '../../domain/plan.ts';
import type { GroupProgress } from '../../domain/progress.ts';
import { groupKey, type ReportModel } from '../../domain/reports/model.ts';
import { ratingWord } from '../parts.tsx';
import { noDataColour, ratingColours } from '../progress-figure.tsx';
import { words } from '../words.ts';
import { reportWords as own } from '../words-reports.ts';

/** A figure by its key; a report prints no other. */
export function figureOf({ figures }: Pick<ReportModel, 'figures'>, key: string): number {
  const value = figures[key];
  if (value === undefined) throw new Error(`A report has no figure ${key}.`);
  return value;
}

export const groupName = ({ group }: Pick<GroupProgress, 'group'>): string =>
  group ? titled(group.code, group.label) : words.noGroup;

const hasNoData = ({ figures }: ReportModel) => (figures['all.no-data'] ?? 0) + (figures['before.no-data'] ?? 0) > 0;

/** Which figures stand in the counts of a group, or of the whole plan. */
const keysOf = (model: ReportModel, of: string): string[] => [
  ...model.plan.legend.map(({ code }) => `${of}.rating.${code}`),
  ...(hasNoData(model) ? [`${of}.no-data`] : []),
];

export const countKeys = (model: ReportModel): string[] =>
  [...model.progress.map(({ group }) => groupKey(group)), 'all'].flatMap((of) => [...keysOf(model, of), `${of}.total`]);

/** A row for each group, a column for each rating. */
export function countsByGroup(model: ReportModel): TableBlock {
  const row = (name: string, of: string): Cell[] => [
    name,
    ...[...keysOf(model, of), `${of}.total`].map((key) => figureOf(model, key)),
  ];
  return {
    kind: 'table',
    caption: own.captions.progress(model.plan.levels.group),
    columns: [
      { text: model.plan.levels.group, share: 2 },
      ...model.plan.legend.map((entry) => ({ text: ratingWord(entry) })),
      ...(hasNoData(model) ? [{ text: words.noData }] : []),
      { text: own.total },
    ],
    rows: [
      ...model.progress.map((one) => row(groupName(one), groupKey(one.group))),
      row(own.wholePlan, 'all'),
      ...(model.since === null ? [] : [row(own.wholePlanOn(formatDay(model.since)), 'before')]),
    ],
  };
}

/** The counts of one group as a table: colour rating, status, number of actions. */
export function countsOf(model: ReportModel, one: GroupProgress): TableBlock {
  const of = groupKey(one.group);
  return {
    kind: 'table',
    caption: groupName(one),
    columns: [
      { text: words.progress.colour },
      { text: words.progress.status, share: 2 },
      { text: words.progress.count },
    ],
    rows: [
      ...model.plan.legend.map(({ code, word, meaning }): Cell[] => [
        word,
        meaning,
        figureOf(model, `${of}.rating.${code}`),
      ]),
      ...(figureOf(model, `${of}.no-data`) > 0
        ? [[words.noData, words.noDataHint, figureOf(model, `${of}.no-data`)] as Cell[]]
        : []),
      [own.total, '', figureOf(model, `${of}.total`)],
    ],
  };
}

/** The counts of every group as bars with their table, or a sentence where there is nothing to count. */
export function countsFigure(model: ReportModel): Block {
  if (figureOf(model, 'all.total') === 0) return { kind: 'paragraph', text: own.noActions };
  const table = countsByGroup(model);
  const used = keysOf(model, 'all').flatMap((key, at) => (figureOf(model, key) > 0 ? [at] : []));
  const colours = [...model.plan.legend.map(({ colour }) => ratingColours[colour]), noDataColour];
  const series = used.map((at) => ({ name: table.columns[at + 1]?.text ?? '', colour: colours[at] ?? noDataColour }));
  const rows = model.progress.map((one) => {
    const keys = keysOf(model, groupKey(one.group));
    return { label: groupName(one), values: used.map((at) => figureOf(model, keys[at] ?? '')) };
  });
  const said = rows.map(
    ({ label, values }) => `${label}: ${values.map((value, at) => `${series[at]?.name} ${value}`).join(', ')}.`,
  );
  return {
    kind: 'figure',
    title: own.finding(completedOf(model), figureOf(model, 'all.total')),
    alt: said.join(' '),
    picture: { kind: 'bars', series, rows },
    table,
  };
}

/** How many actions have a rating that stands for "completed". */
export const completedOf = (model: ReportModel): number =>
  model.plan.legend
    .filter(({ situations }) => situations.includes('completed'))
    .reduce((sum, { code }) => sum + figureOf(model, `all.rating.${code}`), 0);

/** What a figure is called, for somebody who wrote beside it. */
export function figureName(model: ReportModel, key: string): string {
  const [of = '', ...rest] = key.split('.');
  if (of === 'group') {
    const [id, ...figure] = rest;
    const one = model.progress.find(({ group }) => (group?.id ?? 'none') === id);
    return own.figures.group(one ? groupName(one) : own.columns.group, ratingName(model, figure));
  }
  if (of === 'all' || of === 'before') {
    const name = ratingName(model, rest);
    return of === 'before' ? own.figures.before(name) : name;
  }
  const names: Record<string, string> = { ...own.facts, dueNext: own.facts.due };
  return (key === 'completed.unanswered' ? own.facts.unanswered : names[of]) ?? key;
}

function ratingName({ plan: { legend } }: ReportModel, [kind, code]: string[]): string {
  if (kind === 'rating') {
    const entry = legend.find((one) => one.code === code);
    return entry ? ratingWord(entry) : (code ?? '');
  }
  return kind === 'no-data' ? own.figures.noData : own.figures.total;
}
