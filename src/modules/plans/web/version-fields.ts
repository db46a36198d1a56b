import { formatDay, joinWords } from '#platform/views';
import { nameOf, titled } from '../domain/plan.ts';
import type {
  FrozenAction,
  FrozenAnswer,
  FrozenOutcome,
  FrozenPlan,
  FrozenRating,
  FrozenUpdate,
} from '../domain/versions/frozen-plan.ts';
import { fieldWord, valueWords } from './change-words.ts';
import { ratingWord } from './parts.tsx';
import { words } from './words.ts';
import { evaluationWords } from './words-evaluation.ts';
import { links } from './words-links.ts';
import { running } from './words-running.ts';
import { versionWords } from './words-versions.ts';

const { said } = versionWords;

/** What a field of a frozen plan is called. */
export const frozenFieldWord = (field: string, isAction = true): string =>
  field === 'text' && isAction ? words.fields.text : (versionWords.fields[field] ?? fieldWord(field));

const fieldOrder = [
  ...['title', 'number', 'code', 'label', 'text', 'groupId', 'objectiveId', 'statement', 'issue', 'aim', 'rating'],
  ...['status', 'statusText', 'situation', 'leads', 'timescaleText', 'startsOn', 'dueOn', 'slips', 'parts', 'measures'],
  ...['updates', 'characteristics', 'dutyAims', 'bodies', 'origins'],
];

/** Fields as people read them: the bytes have them in the order of the alphabet. */
export const inFieldOrder = <One extends { field: string }>(fields: readonly One[]): One[] => {
  const place = ({ field }: One) => (fieldOrder.includes(field) ? fieldOrder.indexOf(field) : fieldOrder.length);
  return [...fields].sort((a, b) => place(a) - place(b));
};

/** What stands in a field, a line for each thing; none where it is empty. Names come from the frozen plan itself. */
export function frozenLines(field: string, value: unknown, plan: FrozenPlan): string[] {
  if (value === null || value === '' || value === undefined) return field === 'rating' ? [said.noData] : [];
  const own = sayings[field];
  if (own) return own(value as never, plan).filter(Boolean);
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : valueWords(one)));
  if (typeof value === 'object') return [valueWords(value)];
  return [String(value)];
}

const dayLine = (day: string | null): string => (day ? formatDay(day) : said.noDay);
const when = (at: string): string => formatDay(new Date(at));

const named = (list: 'groups' | 'objectives' | 'actions') => (value: unknown, plan: FrozenPlan) => {
  const one = plan[list].find(({ id }) => id === value);
  if (!one) return [];
  return [
    titled(
      'code' in one ? one.code : '',
      'label' in one ? one.label : 'issue' in one ? nameOf(one) : titled(one.number, one.text),
    ),
  ];
};

/** How a field is said where its value does not say it. */
const sayings: Record<string, (value: never, plan: FrozenPlan) => string[]> = {
  ...Object.fromEntries(
    ['startsOn', 'dueOn', 'periodFrom', 'periodTo'].map((field) => [field, (day: string) => [dayLine(day)]]),
  ),
  groupId: named('groups'),
  objectiveId: named('objectives'),
  actionId: named('actions'),
  status: (status: FrozenAction['status']) => [words.statuses[status]],
  situation: (situation: NonNullable<FrozenAction['situation']>) => [words.situations[situation]],
  rating: ({ code, word, decided }: FrozenRating, { legend }: FrozenPlan) => {
    const entry = legend.find((one) => one.code === code);
    const shown = entry ? ratingWord(entry) : word;
    return [decided ? said.decided(shown, decided.by, decided.reason) : shown];
  },
  parts: (parts: FrozenAction['parts']) => parts.map(({ number, text }) => titled(number, text)),
  leads: (leads: FrozenAction['leads']) => leads.map(leadLine),
  dutyAims: (aims: FrozenAction['dutyAims']) => aims.map((aim) => links.aims[aim]),
  origins: (origins: FrozenAction['origins']) => origins.map(({ label }) => label),
  slips: (slips: FrozenAction['slips']) =>
    slips.map(({ from, to, by, reason }) => said.slip(dayLine(from), dayLine(to), by, reason)),
  measures: (measures: FrozenAction['measures']) =>
    measures.flatMap(({ text, answers }) => [text, ...answers.map((answer) => answerLine(answer))]),
  updates: (updates: FrozenUpdate[]) => updates.map(updateLine),
  tools: (tools: FrozenOutcome['tools']) => tools.map((tool) => evaluationWords.tools[tool]),
  findings: (findings: FrozenOutcome['findings']) =>
    findings.map(({ foundOn, tool, text, source }) =>
      said.finding(dayLine(foundOn), evaluationWords.tools[tool], text, source),
    ),
  lessons: (lessons: FrozenPlan['lessons']) => lessons.map(({ text, by, at }) => `${text} (${by}, ${when(at)})`),
  legend: (legend: FrozenPlan['legend']) => legend.map(({ word, meaning }) => said.role(word, meaning)),
  about: ({ roles, outcomes, metrics, characteristics, reviewCycle, signOff }: FrozenPlan['plan']['about']) => [
    ...roles.map(({ role, holder }) => said.role(role, holder)),
    ...outcomes,
    ...metrics,
    ...characteristics.map(({ text }) => text),
    ...reviewCycle,
    ...(signOff ? [joinWords([signOff.name, signOff.role ?? '', dayLine(signOff.date)].filter(Boolean))] : []),
  ],
};

const leadLine = ({ label, contact, deputy }: FrozenAction['leads'][number]): string => {
  const people = [contact, deputy].filter((name) => name !== null && name !== label) as string[];
  return people.length > 0 ? said.contact(label, joinWords(people)) : label;
};

const answerLine = ({ met, reading, by, at }: FrozenAnswer): string =>
  said.answer(running.measures.mets[met], reading, by, when(at));

function updateLine({ at, by, of, onBehalfOf, status, note, percent, partsDone, nextStep, ...more }: FrozenUpdate) {
  const who = of ? running.update.said.of(by, of) : onBehalfOf ? running.update.said.behalf(by, onBehalfOf) : by;
  const told = [
    note,
    percent === null ? '' : said.percent(percent),
    partsDone.length > 0 ? running.update.said.parts(partsDone) : '',
    nextStep && running.update.said.next(nextStep),
    more.unansweredReason && running.update.said.unanswered(more.unansweredReason),
    more.evidence.length > 0 ? said.evidence(more.evidence.join('; ')) : '',
  ];
  return said.update(when(at), who, words.statuses[status], told.filter(Boolean).join(' · '));
}
