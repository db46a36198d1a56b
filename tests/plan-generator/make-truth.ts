import { BODY_KINDS } from './body-kinds.ts';
import type { Random } from './random.ts';
import type { BodyKind, TrueAction, TrueGroup, TruePlan, TrueTime } from './truth.ts';
import { LABELS, MEASURES, OBJECTIVES, STATEMENTS, STATUSES, VERB_PHRASES } from './words.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (value: number) => String(value).padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const ends = (year: number, month: number) => `${year}-${two(month)}-${two(lastDay(year, month))}`;

/** Ways of saying when, each with the days it means. */
const TIMES: readonly ((random: Random, year: number) => TrueTime)[] = [
  (random, year) => {
    const month = random.between(1, 12);
    return { text: `${MONTHS[month - 1]} ${year}`, kind: 'date', from: null, to: ends(year, month) };
  },
  (random, year) => {
    const month = random.between(1, 12);
    const day = random.between(1, 28);
    const text = random.chance(0.5) ? `${day} ${MONTHS[month - 1]} ${year}` : `${two(day)}/${two(month)}/${year}`;
    return { text, kind: 'date', from: null, to: `${year}-${two(month)}-${two(day)}` };
  },
  (random, year) => {
    const quarter = random.between(1, 3);
    const first = quarter * 3 + 1;
    const text = `Q${quarter} ${year}/${two((year + 1) % 100)}`;
    return { text, kind: 'window', from: `${year}-${two(first)}-01`, to: ends(year, first + 2) };
  },
  (random, year) => {
    const month = random.between(1, 12);
    return { text: `By end of ${MONTHS[month - 1]} ${year}`, kind: 'date', from: null, to: ends(year, month) };
  },
  (random, year) => {
    const month = random.between(1, 12);
    const text = `${MONTHS[month - 1]?.slice(0, 3)} ${year % 100}`;
    return { text, kind: 'date', from: null, to: ends(year, month) };
  },
  (_, year) => ({
    text: `${year}/${two((year + 1) % 100)}`,
    kind: 'window',
    from: `${year}-04-01`,
    to: `${year + 1}-03-31`,
  }),
  () => ({ text: 'Ongoing', kind: 'ongoing', from: null, to: null }),
  (random) => ({
    text: random.pick(['Annually', 'Every quarter', 'March and September']),
    kind: 'recurring',
    from: null,
    to: null,
  }),
  (_, year) => ({ text: `April to September ${year}`, kind: 'window', from: `${year}-04-01`, to: `${year}-09-30` }),
  (_, year) => ({ text: `Autumn ${year}`, kind: 'window', from: `${year}-09-01`, to: `${year}-11-30` }),
];

export function makeTime(random: Random): TrueTime {
  return random.pick(TIMES)(random, random.between(2026, 2028));
}

function filledIn(pattern: string, kind: BodyKind, random: Random): string {
  const text = pattern
    .replace('THING', random.pick(kind.things))
    .replaceAll('PEOPLE', random.pick(kind.people))
    .replace('PLACE', random.pick(kind.places))
    .replace('NUMBER', String(random.pick([3, 4, 6, 8, 12, 15, 20, 60, 75])));
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}

/** A plan of a body of any kind. No two of its actions are alike. */
export function makeTruth(random: Random, most = 14): TruePlan {
  const kind = random.pick(BODY_KINDS);
  const labels = random.shuffled(LABELS);
  const groups = Array.from(
    { length: random.between(2, 4) },
    (_, at): TrueGroup => ({
      number: at + 1,
      label: labels[at] ?? '',
      statement: random.pick(STATEMENTS),
    }),
  );
  const phrases = random.shuffled(VERB_PHRASES);
  const objectives = random.shuffled(OBJECTIVES);
  const count = random.between(groups.length * 2, most);
  const actions = Array.from({ length: count }, (_, at) => {
    const group = groups[Math.floor((at * groups.length) / count)] ?? groups[0];
    if (!group) throw new Error('a plan has groups');
    return makeAction(filledIn(phrases[at] ?? '', kind, random), group, kind, random);
  });
  for (const group of groups)
    numberActions(
      actions.filter((action) => action.group === group),
      objectives,
    );
  return { title: random.pick(kind.titles), body: random.pick(kind.bodies), kind, groups, actions };
}

function makeAction(text: string, group: TrueGroup, kind: BodyKind, random: Random): TrueAction {
  return {
    number: '',
    group,
    objective: '',
    text,
    leads: [random.pick(kind.posts)],
    time: makeTime(random),
    measure: filledIn(random.pick(MEASURES), kind, random),
    status: random.pick(STATUSES),
  };
}

/** Numbers 2.1, 2.2 … in the group; the first half stands for one objective, the rest for another. */
function numberActions(actions: readonly TrueAction[], objectives: readonly string[]): void {
  actions.forEach((action, at) => {
    action.number = `${action.group.number}.${at + 1}`;
    action.objective = objectives[action.group.number * 2 + (at < actions.length / 2 ? 0 : 1)] ?? '';
  });
}
