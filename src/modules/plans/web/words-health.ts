import { plural } from '#platform/views';
import type { HealthRule } from '../domain/health-rules.ts';
import type { Unspecific } from '../domain/specific.ts';

interface RuleWords {
  /** What is wrong with one, as a label. */
  name: string;
  /** The rule, in a sentence. */
  rule: string;
  /** The link that repairs it. */
  repair: string;
}

/** The sentences of the health check and of promises. */
export const healthWords = {
  title: 'Health check',
  lede: (day: string) => `What this plan lacks on ${day}, and the way to put each thing right.`,
  score: 'of 100: quality score',
  scoreNone: 'No score',
  scoreNoneNote: 'A plan without actions has none',
  findings: 'to put right',
  promisesOpen: 'promises without a record',
  worst: (name: string) => `${name} costs the most`,
  worstCount: (count: number, of: number) => `${count} of ${of}`,
  seeWorst: 'See them',
  many: 'Give it to many at once',
  allWell: 'Nothing needs putting right today.',
  closed: 'This plan is closed. Nothing can be put right until somebody opens it again.',
  rules: {
    'no-lead': {
      name: 'Nobody is named',
      rule: 'An action that has not ended has no person among its leads. Words such as “all services” are nobody whom one can ask.',
      repair: 'Name a lead',
    },
    'lead-left': {
      name: 'The lead has left',
      rule: 'A person who leads an action that has not ended is marked as having left.',
      repair: 'Hand over',
    },
    'no-date': {
      name: 'No date',
      rule: 'An action that has not ended has neither a first day nor a day on which it is due.',
      repair: 'Give it a date',
    },
    late: {
      name: 'Late',
      rule: 'An action that has not ended is past its due day, or has not begun though its first day has passed.',
      repair: 'Report on it',
    },
    missed: {
      name: 'A time was missed',
      rule: 'Recurring work has a due day that passed without a report.',
      repair: 'Report on that time',
    },
    stale: {
      name: 'No news',
      rule: 'Nobody has reported on an action that has not ended for longer than the time between two reviews of the plan. It counts from the latest report, or from the day on which the action began or came in.',
      repair: 'Report on it',
    },
    'no-measure': {
      name: 'No measure',
      rule: 'An action that has not ended does not say how one will know that it worked.',
      repair: 'Say how you will know',
    },
    'not-specific': {
      name: 'Not specific',
      rule: 'An action that has not ended does not say what is done, promises effort only, or says too much at once.',
      repair: 'Change its words',
    },
    'measure-no': {
      name: 'A measure is not met',
      rule: 'The lead’s latest answer to a measure is “no”. It is asked of actions of which a measure was answered.',
      repair: 'See the answer',
    },
    'no-evidence': {
      name: 'Completed without evidence',
      rule: 'An action is completed, and there is no link, no file and no answered measure that shows it.',
      repair: 'Add evidence',
    },
    'empty-group': {
      name: 'A group without actions',
      rule: 'Nothing is to be done in a group.',
      repair: 'Add an action',
    },
    'empty-objective': {
      name: 'An objective without actions',
      rule: 'Nothing is to be done for an objective, here or in a plan that serves it.',
      repair: 'Add an action',
    },
    'not-served': {
      name: 'Nobody serves a characteristic',
      rule: 'No action and no objective is marked as being for a characteristic that the plan names. Where it names none, all nine of the Equality Act count.',
      repair: 'Add an action for it',
    },
    promise: {
      name: 'A promise without a record',
      rule: 'The plan promises something that no action keeps, or its day has passed and that action is not completed.',
      repair: 'Say what keeps it',
    },
  } satisfies Record<HealthRule, RuleWords> as Record<HealthRule, RuleWords>,
  because: {
    late: (day: string) => `since ${day}`,
    missed: (day: string) => `due ${day}`,
    stale: (day: string) => `last heard of on ${day}`,
    people: (names: string) => names,
    no: (count: number) => plural(count, 'measure'),
    'no-action': 'no action keeps it',
    'promise-late': (day: string) => `its day was ${day}`,
    unspecific: {
      'no-verb': 'it has no verb',
      'vague-verb': 'vague verb without a measure and a date',
      'too-long': 'many words',
    } satisfies Record<Unspecific, string>,
    verb: (verb: string) => `“${verb}” without a measure and a date`,
  },
  filter: { rule: 'What is wrong', group: 'Group', any: 'Any', noGroup: 'In no group' },
  found: (count: number) => (count === 0 ? 'Nothing matches' : `${plural(count, 'thing')} to put right`),
  caption: 'What to put right',
  columns: { what: 'Where', wrong: 'What is wrong', repair: 'Put it right', group: 'Group', address: 'Address' },
  emptyFiltered: 'Nothing matches. Clear the filters to see everything.',
  kinds: { characteristic: 'Characteristic', promise: 'Promise' },
  sum: {
    title: 'How the score is worked out',
    text: 'Each rule counts the things that are all right. Its points are its weight, times how many are all right, divided by how many there are. The score is the sum of the points, divided by the sum of the weights, times 100. A rule that has nothing to ask about does not count. What has ended is all right by the rules about work to come.',
    rule: 'Rule',
    weight: 'Weight',
    right: 'All right',
    of: 'Of',
    points: 'Points',
    none: 'does not count',
    total: 'Sum',
    result: (points: string, weight: string, score: number) => `${points} ÷ ${weight} × 100 = ${score}`,
  },
  explain: {
    title: 'What each rule asks',
    stale: (days: number) => `This plan’s reviews are ${days} days apart, so an action has no news after ${days} days.`,
    staleUsual: (days: number) =>
      `This plan does not say how often it is reviewed, so an action has no news after ${days} days.`,
    vague: (verbs: string) =>
      `Vague verbs are: ${verbs}. An action may begin with one where a measure and a date say what it means.`,
    long: (most: number) => `More than ${most} words are many actions in one.`,
  },
  promises: {
    title: 'Promises',
    lede: 'What the plan promises beside its actions. Say which action keeps each, and by when.',
    promise: 'Promise',
    due: 'Due',
    keeps: 'Kept by',
    state: 'State',
    states: { kept: 'Kept', 'in-hand': 'In hand', late: 'Late', 'no-action': 'No action' },
    noDay: 'No day',
    nobody: 'No action',
    edit: 'Change',
  },
  commitment: {
    title: 'What keeps this promise?',
    action: 'Action',
    actionHint: 'The action of this plan that does what was promised.',
    none: 'None yet',
    dueOn: 'By when?',
    dueHint: 'A promise that is past its day stands on Home until its action is completed.',
    button: 'Save',
    saved: 'The promise is changed',
    notThere: 'Choose an action of this plan',
  },
  plan: {
    score: 'quality score of 100',
    list: 'Quality',
    worst: (name: string, count: number) => `${name}: ${count}`,
  },
};
