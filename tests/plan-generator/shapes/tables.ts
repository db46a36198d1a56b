import type { Random } from '../random.ts';
import {
  type Cell,
  cell,
  heading,
  type Printed,
  type PrintedBlock,
  paragraph,
  type TrueAction,
  type TruePlan,
  table,
} from '../truth.ts';
import { NAMES } from '../words.ts';

export type Shape = (plan: TruePlan, random: Random) => Printed;
type Column = keyof typeof NAMES;

export function front(plan: TruePlan): PrintedBlock[] {
  return [heading(`${plan.body} ${plan.title}`, 1)];
}

export const ALL_FIELDS = ['leads', 'times', 'measures', 'groups'] as const;
const NO_GROUPS = ['leads', 'times', 'measures'] as const;

function printedValue(action: TrueAction, column: Column): string {
  switch (column) {
    case 'number':
      return action.number;
    case 'group':
      return action.group.label;
    case 'objective':
      return action.objective;
    case 'action':
      return action.text;
    case 'lead':
      return action.leads.join('; ');
    case 'time':
      return action.time?.text ?? '';
    case 'measure':
      return action.measure;
    case 'status':
      return action.status.text;
  }
}

export const rowOf = (action: TrueAction, columns: readonly Column[]): Cell[] =>
  columns.map((column) => cell(printedValue(action, column)));

export const headerOf = (columns: readonly Column[], random: Random): Cell[] =>
  columns.map((column) => cell(random.pick(NAMES[column])));

const FIVE: readonly Column[] = ['number', 'action', 'lead', 'time', 'measure'];

/** One row an action, the columns in any order. */
export const anyOrder: Shape = (plan, random) => {
  const columns = random.shuffled([...FIVE, 'status'] as Column[]);
  const rows = [headerOf(columns, random), ...plan.actions.map((action) => rowOf(action, columns))];
  return { blocks: [...front(plan), table(rows)], actions: plan.actions, carries: [...NO_GROUPS, 'statuses'] };
};

/** The header printed again on each page, under the number of the page. */
export const headerAgain: Shape = (plan, random) => {
  const header = headerOf(FIVE, random);
  const half = Math.ceil(plan.actions.length / 2);
  const page = (from: number, to?: number) =>
    table([header, ...plan.actions.slice(from, to).map((action) => rowOf(action, FIVE))]);
  const blocks = [...front(plan), page(0, half), paragraph('Page 1 of 2'), page(half)];
  return { blocks, actions: plan.actions, carries: NO_GROUPS };
};

/** Titles of groups in rows of their own, over all columns. */
export const groupRows: Shape = (plan, random) => {
  const word = random.pick(plan.kind.level);
  const rows = plan.groups.flatMap((group): Cell[][] => [
    [{ lines: [`${word} ${group.number}: ${group.label}`], colSpan: FIVE.length }],
    ...plan.actions.filter((action) => action.group === group).map((action) => rowOf(action, FIVE)),
  ]);
  return {
    blocks: [...front(plan), table([headerOf(FIVE, random), ...rows])],
    actions: plan.actions,
    carries: ALL_FIELDS,
  };
};

/** A column for the group and one for the objective, filled once. */
export const groupColumn: Shape = (plan, random) => {
  const columns: Column[] = ['group', 'objective', 'action', 'lead', 'time', 'measure'];
  const rows = plan.actions.map((action, at) => {
    const before = plan.actions[at - 1];
    const row = rowOf(action, columns);
    if (before?.group === action.group) row[0] = cell('');
    if (before?.group === action.group && before.objective === action.objective) row[1] = cell('');
    return row;
  });
  return {
    blocks: [...front(plan), table([headerOf(columns, random), ...rows])],
    actions: plan.actions,
    carries: ALL_FIELDS,
  };
};

/** The cell of a group merged over its rows. */
export const mergedGroups: Shape = (plan, random) => {
  const columns: Column[] = ['group', 'action', 'time', 'lead', 'measure'];
  const rows = plan.actions.map((action, at) => {
    const [first = cell(''), ...rest] = rowOf(action, columns);
    if (plan.actions[at - 1]?.group === action.group) return rest;
    return [{ ...first, rowSpan: plan.actions.filter((one) => one.group === action.group).length }, ...rest];
  });
  return {
    blocks: [...front(plan), table([headerOf(columns, random), ...rows])],
    actions: plan.actions,
    carries: ALL_FIELDS,
  };
};

/** One table a group, under its heading. */
export const tableEach: Shape = (plan, random) => {
  const word = random.pick(plan.kind.level);
  const columns: Column[] = ['number', 'action', 'measure', 'lead', 'time'];
  const header = headerOf(columns, random);
  const blocks = plan.groups.flatMap((group) => [
    heading(
      random.chance(0.5) ? `${word} ${group.number}: ${group.label}` : `${word} ${group.number} – ${group.label}`,
    ),
    paragraph(group.statement),
    table([header, ...plan.actions.filter((one) => one.group === group).map((one) => rowOf(one, columns))]),
  ]);
  return { blocks: [...front(plan), ...blocks], actions: plan.actions, carries: ALL_FIELDS };
};

/** A start and an end, two columns of dates. */
export const startAndEnd: Shape = (plan, random) => {
  const actions = plan.actions.map((action): TrueAction => {
    const year = random.between(2026, 2028);
    const time = { text: `30/11/${year}`, kind: 'window', from: `${year}-05-01`, to: `${year}-11-30` };
    return { ...action, time };
  });
  const names = random.pick([
    ['Start date', 'End date'],
    ['Start', 'Finish'],
    ['From', 'To'],
    ['Commence', 'Complete'],
  ]);
  const header = [
    ...headerOf(['action', 'lead'], random),
    ...names.map((name) => cell(name)),
    ...headerOf(['measure'], random),
  ];
  const rows = actions.map((action) => [
    ...rowOf(action, ['action', 'lead']),
    cell(`01/05/${action.time?.to?.slice(0, 4)}`),
    ...rowOf(action, ['time', 'measure']),
  ]);
  return { blocks: [...front(plan), table([header, ...rows])], actions, carries: NO_GROUPS };
};

/** Several leads and several dates in one cell. */
export const severalInCell: Shape = (plan, random) => {
  const sign = random.pick(['; ', ' / ', '\n', ', ']);
  const actions = plan.actions.map((action): TrueAction => {
    const second = random.pick(plan.kind.posts);
    return { ...action, leads: second === action.leads[0] ? action.leads : [...action.leads, second] };
  });
  const rows = actions.map((action) => [
    ...rowOf(action, ['number', 'action']),
    cell(...action.leads.join(sign).split('\n')),
    ...rowOf(action, ['time', 'measure']),
  ]);
  return { blocks: [...front(plan), table([headerOf(FIVE, random), ...rows])], actions, carries: NO_GROUPS };
};

/** Cookie texts, a contents list and a mail footer around and between two halves of a table. */
export const withFurniture: Shape = (plan, random) => {
  const columns: Column[] = ['number', 'action', 'time', 'lead', 'measure'];
  const rows = [headerOf(columns, random), ...plan.actions.map((action) => rowOf(action, columns))];
  const blocks: PrintedBlock[] = [
    paragraph('We use cookies to make this site work. Accept all cookies. Reject additional cookies.'),
    paragraph('Skip to main content'),
    ...front(plan),
    paragraph('Contents'),
    paragraph('1. Foreword .......... 3'),
    paragraph('2. Action plan .......... 5'),
    heading('Foreword'),
    paragraph('We are proud of what has been done. Equality is the work of every one of us.'),
    heading('Action plan'),
    table(rows),
    paragraph('Was this page useful? Share this page on social media.'),
    paragraph('© Crown copyright. All content is available under the licence named below.'),
  ];
  return { blocks, actions: plan.actions, carries: NO_GROUPS };
};

/** A cell that runs over into rows below: they have nothing but the rest of it. */
export const runsOver: Shape = (plan, random) => {
  const rows = plan.actions.flatMap((action): Cell[][] => {
    const words = action.text.split(' ');
    const first = rowOf(action, FIVE);
    if (words.length < 7) return [first];
    first[1] = cell(words.slice(0, 4).join(' '));
    return [first, [cell(''), cell(words.slice(4).join(' ')), cell(''), cell(''), cell('')]];
  });
  return {
    blocks: [...front(plan), table([headerOf(FIVE, random), ...rows])],
    actions: plan.actions,
    carries: NO_GROUPS,
  };
};

/** English and another language side by side: only the English columns are the plan. */
export const twoLanguages: Shape = (plan, random) => {
  const header = [cell('Action'), cell('Gweithredu'), cell('Lead'), cell('Arweinydd'), ...headerOf(['time'], random)];
  const rows = plan.actions.map((action, at) => [
    ...rowOf(action, ['action']),
    cell(`Adolygu'r gwaith rhif ${at + 1} gyda phobl leol`),
    ...rowOf(action, ['lead']),
    cell(['Pennaeth Gwasanaeth', 'Rheolwr Tîm', 'Swyddog Polisi'][at % 3] ?? ''),
    ...rowOf(action, ['time']),
  ]);
  return { blocks: [...front(plan), table([header, ...rows])], actions: plan.actions, carries: ['times'] };
};

export const noHeader: Shape = (plan) => {
  const rows = plan.actions.map((action) => rowOf(action, ['number', 'action', 'lead', 'time']));
  return { blocks: [...front(plan), table(rows, false)], actions: plan.actions, carries: ['leads', 'times'] };
};

/** Each row's cells in an order of its own: nobody can say what they mean. */
export const scrambled: Shape = (plan, random) => {
  const header = headerOf(FIVE, random);
  const rows = plan.actions.map((action) => random.shuffled(rowOf(action, FIVE)));
  return { blocks: [...front(plan), table([header, ...rows])], actions: plan.actions, carries: [] };
};

/** The values of two columns under each other's header. */
export const exchanged: Shape = (plan, random) => {
  const header = headerOf(FIVE, random);
  const rows = plan.actions.map((action) => rowOf(action, ['number', 'lead', 'action', 'measure', 'time']));
  return { blocks: [...front(plan), table([header, ...rows])], actions: plan.actions, carries: [] };
};
