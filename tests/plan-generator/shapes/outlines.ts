import type { Random } from '../random.ts';
import { heading, item, type Printed, type PrintedBlock, paragraph, type TrueAction, type TruePlan } from '../truth.ts';
import { FIELD_NAMES, QUESTIONS } from '../words.ts';
import { ALL_FIELDS, front, type Shape } from './tables.ts';

type Fields = 'lead' | 'time' | 'measure';

const textsOf = (action: TrueAction): Record<Fields, string> => ({
  lead: action.leads.join('; '),
  time: action.time?.text ?? '',
  measure: action.measure,
});

function perGroup(
  plan: TruePlan,
  blocks: (actions: TrueAction[], at: number) => PrintedBlock[],
  title: (at: number) => PrintedBlock[],
): PrintedBlock[] {
  return plan.groups.flatMap((group, at) => [
    ...title(at),
    ...blocks(
      plan.actions.filter((action) => action.group === group),
      at,
    ),
  ]);
}

function groupTitles(plan: TruePlan, random: Random): (at: number) => PrintedBlock[] {
  const word = random.pick(plan.kind.level);
  const sign = random.pick([':', ' –', '.']);
  return (at) => [heading(`${word} ${plan.groups[at]?.number}${sign} ${plan.groups[at]?.label}`)];
}

/** Numbered actions, with their fields on lines of their own. */
export const numbered: Shape = (plan, random) => {
  const names = {
    lead: random.pick(FIELD_NAMES.lead),
    time: random.pick(FIELD_NAMES.time),
    measure: random.pick(FIELD_NAMES.measure),
  };
  const blocks = perGroup(
    plan,
    (actions) =>
      actions.flatMap((action) => [
        item(action.text, action.number),
        ...(['lead', 'time', 'measure'] as const).map((field) =>
          paragraph(`${names[field]}: ${textsOf(action)[field]}`),
        ),
      ]),
    groupTitles(plan, random),
  );
  return { blocks: [...front(plan), ...blocks], actions: plan.actions, carries: ALL_FIELDS };
};

/** The fields of an action on one line below it. */
export const fieldLine: Shape = (plan, random) => {
  const lead = random.pick(FIELD_NAMES.lead);
  const time = random.pick(FIELD_NAMES.time);
  const sign = random.pick([' | ', '. ', '; ', '   ']);
  const blocks = perGroup(
    plan,
    (actions) =>
      actions.flatMap((action) => [
        item(action.text, action.number),
        paragraph(`${lead}: ${textsOf(action).lead}${sign}${time}: ${textsOf(action).time}`),
      ]),
    groupTitles(plan, random),
  );
  return { blocks: [...front(plan), ...blocks], actions: plan.actions, carries: ['leads', 'times', 'groups'] };
};

/** Bullets under headings, the lead and the date in brackets. */
export const bullets: Shape = (plan, random) => {
  const dated = plan.actions.map((action): TrueAction => {
    const year = random.between(2026, 2028);
    return { ...action, time: { text: `by June ${year}`, kind: 'date', from: null, to: `${year}-06-30` } };
  });
  const actions = dated.map((action) => ({
    ...action,
    text: `${action.text} (${action.leads[0]}, ${action.time?.text})`,
  }));
  const sign = random.pick(['•', '-', '–']);
  const blocks = perGroup(
    { ...plan, actions },
    (own) => own.map((action) => item(action.text, sign)),
    groupTitles(plan, random),
  );
  return { blocks: [...front(plan), ...blocks], actions, carries: ['leads', 'times', 'groups'] };
};

const SERIES: Record<string, (at: number) => string> = {
  roman: (at) => `${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'][at]}.`,
  letter: (at) => `${'abcdefghijklmn'[at]})`,
  number: (at) => `${at + 1}.`,
  bracket: (at) => `(${at + 1})`,
};

/** Capital letters for groups, another series below them. */
export const letters: Shape = (plan, random) => {
  const series = SERIES[random.pick(['roman', 'letter', 'number', 'bracket'])] ?? String;
  const title = (at: number) => [item(plan.groups[at]?.label ?? '', `${'ABCDEF'[at]}.`)];
  const blocks = perGroup(plan, (actions) => actions.map((action, at) => item(action.text, series(at), 1)), title);
  return { blocks: [...front(plan), ...blocks], actions: plan.actions, carries: ['groups'] };
};

/** A priority, what it is to change, then its actions. */
export const withStatement: Shape = (plan, random) => {
  const name = random.pick(['Impact statement', 'Our ambition', 'Why this matters', 'Vision']);
  const opener = random.pick(['We will:', 'To do this we will:', 'Actions', 'What we will do']);
  const title = groupTitles(plan, random);
  const titled = (at: number) => [...title(at), paragraph(`${name}: ${plan.groups[at]?.statement}`), paragraph(opener)];
  const blocks = perGroup(plan, (actions) => actions.map((action) => item(action.text)), titled);
  return { blocks: [...front(plan), ...blocks], actions: plan.actions, carries: ['groups'] };
};

/** A field a line, in blocks. */
export const fieldBlocks: Shape = (plan, random) => {
  const name = (field: keyof typeof FIELD_NAMES) => random.pick(FIELD_NAMES[field]);
  const names = { action: name('action'), lead: name('lead'), time: name('time'), measure: name('measure') };
  const blocks = perGroup(
    plan,
    (actions) =>
      actions.flatMap((action) => [
        paragraph(`${names.action}: ${action.text}`),
        ...random
          .shuffled(['lead', 'time', 'measure'] as const)
          .map((field) => paragraph(`${names[field]}: ${textsOf(action)[field]}`)),
        paragraph(''),
      ]),
    groupTitles(plan, random),
  );
  return { blocks: [...front(plan), ...blocks], actions: plan.actions, carries: ALL_FIELDS };
};

/** Questions and their answers, on the same line or below. */
export const questions: Shape = (plan, random) => {
  const ask = (field: keyof typeof QUESTIONS) => random.pick(QUESTIONS[field]);
  const asked = { action: ask('action'), lead: ask('lead'), time: ask('time'), measure: ask('measure') };
  const blocks = perGroup(
    plan,
    (actions) =>
      actions.flatMap((action) => {
        const answers = { action: action.text, ...textsOf(action) };
        return (['action', 'lead', 'time', 'measure'] as const).map((field) =>
          paragraph(`${asked[field]} ${answers[field]}`),
        );
      }),
    groupTitles(plan, random),
  );
  return { blocks: [...front(plan), ...blocks], actions: plan.actions, carries: ALL_FIELDS };
};

/** What another system exports: keys and values. */
export const keysAndValues: Shape = (plan, random) => {
  const key = {
    action: random.pick(['action', 'title', 'name', 'task', 'deliverable']),
    lead: random.pick(['lead', 'owner', 'assignee', 'responsible']),
    time: random.pick(['due', 'deadline', 'due_date', 'target_date', 'when']),
    measure: random.pick(['measure', 'kpi', 'success_measure', 'indicator']),
  };
  const blocks = [
    paragraph(`plan: ${plan.body} ${plan.title}`),
    paragraph('actions:'),
    ...plan.actions.flatMap((action) => [
      paragraph(`  - ${key.action}: ${action.text}`),
      ...(['lead', 'time', 'measure'] as const).map((field) =>
        paragraph(`    ${key[field]}: ${textsOf(action)[field]}`),
      ),
    ]),
  ];
  return { blocks, actions: plan.actions, carries: ['leads', 'times', 'measures'] };
};

function separated(sign: string): Shape {
  return (plan, random) => {
    const names = [
      random.pick(['Action', 'Task', 'Deliverable']),
      random.pick(['Lead', 'Owner']),
      random.pick(['When', 'Due']),
      'KPI',
    ];
    const rows = plan.actions.map((action) => [
      action.text,
      textsOf(action).lead,
      textsOf(action).time.replaceAll('/', '-'),
      action.measure,
    ]);
    const lines = [names, ...rows].map((row) => paragraph(row.join(sign)));
    return {
      blocks: [...front(plan), paragraph(''), ...lines],
      actions: plan.actions,
      carries: ['leads', 'times', 'measures'],
    };
  };
}

export const pipeRows = separated(' | ');
export const slashRows = separated(' / ');

/** Promises in running text. */
export const prose: Shape = (plan): Printed => {
  const actions = plan.actions.map((action) => ({
    ...action,
    text: `We will ${action.text[0]?.toLowerCase()}${action.text.slice(1)}.`,
    leads: [],
    time: null,
  }));
  const blocks = plan.groups.flatMap((group) => [
    heading(group.label),
    paragraph(
      `${group.statement} ${actions
        .filter((action) => action.group === group)
        .map((action) => action.text)
        .join(' ')}`,
    ),
  ]);
  return { blocks: [...front(plan), ...blocks], actions, carries: [] };
};
