import { type Cell, cell, heading, item, type PrintedBlock, type TrueAction, table } from '../truth.ts';
import { FIELD_NAMES, NAMES } from '../words.ts';
import { front, headerOf, rowOf, type Shape } from './tables.ts';

const QUARTERS = [
  { text: 'Q1 2026/27', from: '2026-04-01', to: '2026-06-30' },
  { text: 'Q2 2026/27', from: '2026-07-01', to: '2026-09-30' },
  { text: 'Q3 2026/27', from: '2026-10-01', to: '2026-12-31' },
  { text: 'Q4 2026/27', from: '2027-01-01', to: '2027-03-31' },
];
const YEARS = [
  { text: '2026/27', from: '2026-04-01', to: '2027-03-31' },
  { text: '2027/28', from: '2027-04-01', to: '2028-03-31' },
  { text: '2028/29', from: '2028-04-01', to: '2029-03-31' },
];

/** A row a group, a column a stretch of time: where an action stands is when it is due. */
export const timeGrid: Shape = (plan, random) => {
  const stretches = random.pick([QUARTERS, YEARS]);
  const actions = plan.actions.map((action): TrueAction => {
    const stretch = random.pick(stretches);
    return { ...action, time: { ...stretch, kind: 'window' } };
  });
  const rows = plan.groups.map((group) => [
    cell(group.label),
    ...stretches.map(({ text }) => {
      const here = actions.filter((action) => action.group === group && action.time?.text === text);
      return cell(...here.map((action) => (here.length > 1 ? `• ${action.text}` : action.text)));
    }),
  ]);
  const header = [cell(random.pick(NAMES.group)), ...stretches.map(({ text }) => cell(text))];
  return { blocks: [...front(plan), table([header, ...rows])], actions, carries: ['times', 'groups'] };
};

/** One row an action, and a cross in the column of its quarter. */
export const crossGrid: Shape = (plan, random) => {
  const actions = plan.actions.map(
    (action): TrueAction => ({ ...action, time: { ...random.pick(QUARTERS), kind: 'window' } }),
  );
  const header = [...headerOf(['action', 'lead'], random), ...QUARTERS.map(({ text }) => cell(text))];
  const rows = actions.map((action) => [
    ...rowOf(action, ['action', 'lead']),
    ...QUARTERS.map(({ text }) => cell(action.time?.text === text ? 'x' : '')),
  ]);
  return { blocks: [...front(plan), table([header, ...rows])], actions, carries: ['leads', 'times'] };
};

/** Issue, aim, a list of actions, by whom: the row is an objective. */
export const issueAim: Shape = (plan, random) => {
  const rows: Cell[][] = [];
  const actions: TrueAction[] = [];
  for (const group of plan.groups) {
    const own = plan.actions.filter((action) => action.group === group);
    for (const objective of new Set(own.map((action) => action.objective))) {
      const lead = random.pick(plan.kind.posts);
      const listed = own.filter((action) => action.objective === objective);
      const lines = listed.map((action, at) => `${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'][at]}. ${action.text}`);
      rows.push([
        cell(`${group.number}.${rows.length + 1}`),
        cell('Too few of those we serve are heard'),
        cell(objective),
        cell(...lines),
        cell(lead),
      ]);
      actions.push(...listed.map((action) => ({ ...action, leads: [lead], time: null })));
    }
  }
  const header = [
    'No.',
    random.pick(['Issue', 'Barrier', 'Challenge']),
    'Aim',
    random.pick(['Actions', 'Action', 'Activities']),
    random.pick(['By whom', 'Who', 'Lead']),
  ];
  return { blocks: [...front(plan), table([header.map((name) => cell(name)), ...rows])], actions, carries: ['leads'] };
};

/** Blocks of two columns, the names of the fields on the left. */
export const fieldRows: Shape = (plan, random) => {
  const names = (['action', 'lead', 'time', 'measure'] as const).map((field) => random.pick(FIELD_NAMES[field]));
  const blocks = plan.groups.flatMap((group): PrintedBlock[] => [
    heading(`${random.pick(plan.kind.level)} ${group.number}: ${group.label}`),
    ...plan.actions
      .filter((action) => action.group === group)
      .map((action) =>
        table(
          rowOf(action, ['action', 'lead', 'time', 'measure']).map((value, at) => [cell(names[at] ?? ''), value]),
          false,
        ),
      ),
  ]);
  return { blocks: [...front(plan), ...blocks], actions: plan.actions, carries: ['leads', 'times', 'measures'] };
};

/** A table read column by column: each action is a column. */
export const readDown: Shape = (plan, random) => {
  const blocks = plan.groups.flatMap((group): PrintedBlock[] => {
    const own = plan.actions.filter((action) => action.group === group);
    const fields = ['action', 'lead', 'time', 'measure'] as const;
    const rows = fields.map((field) => [
      cell(random.pick(FIELD_NAMES[field])),
      ...own.flatMap((action) => rowOf(action, [field])),
    ]);
    return [heading(`${random.pick(plan.kind.level)} ${group.number}: ${group.label}`), table(rows, false)];
  });
  return { blocks: [...front(plan), ...blocks], actions: plan.actions, carries: ['leads', 'times', 'measures'] };
};

/** A cell whose clause introduces items: one action with parts. */
export const clauseWithParts: Shape = (plan, random) => {
  const header = headerOf(['number', 'action', 'lead', 'time', 'measure'], random);
  const rows = plan.actions.map((action, at) => {
    const row = rowOf(action, ['number', 'action', 'lead', 'time', 'measure']);
    if (at % 3 === 0) row[1] = cell(`${action.text}, including:`, '• brief every team', '• tell the public');
    return row;
  });
  const actions = plan.actions.map((action, at) =>
    at % 3 === 0 ? { ...action, text: `${action.text}, including:` } : action,
  );
  return { blocks: [...front(plan), table([header, ...rows])], actions, carries: ['leads', 'times', 'measures'] };
};

/** Actions listed by how far they are. */
export const byStatus: Shape = (plan, random) => {
  const done = random.pick(['Completed actions', 'What we have done', 'Actions completed so far']);
  const next = random.pick(['Planned actions', 'What we will do next', 'Next steps']);
  const blocks = plan.groups.flatMap((group): PrintedBlock[] => {
    const own = plan.actions.filter((action) => action.group === group);
    const half = Math.ceil(own.length / 2);
    return [
      heading(`${plan.kind.level[0]} ${group.number}: ${group.label}`),
      heading(done, 3),
      ...own.slice(0, half).map((action) => item(action.text)),
      heading(next, 3),
      ...own.slice(half).map((action) => item(action.text)),
    ];
  });
  const actions = plan.groups.flatMap((group) => {
    const own = plan.actions.filter((action) => action.group === group);
    return own.map((action, at) => ({
      ...action,
      status: { text: '', code: at < Math.ceil(own.length / 2) ? 'completed' : 'planned' },
    }));
  });
  return { blocks: [...front(plan), ...blocks], actions, carries: ['groups', 'statuses'] };
};
