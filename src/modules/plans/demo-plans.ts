import { commonLegends, defaultLegend } from './domain/common-legends.ts';
import type { NewAction, NewPlan } from './domain/plan-from-proposal.ts';
import { plainLevels } from './domain/plan-from-proposal.ts';

/** An invented action: text, leads (`;` between them), start, due, how we will know. */
type Row = [text: string, leads: string, startsOn: string | null, dueOn: string | null, measure?: string];

interface DemoGroup {
  code: string;
  label: string;
  statement: string;
  objectives: [number: string, text: string, rows: Row[]][];
}

const legend = (key: string) =>
  structuredClone([...(commonLegends.find((one) => one.key === key)?.entries ?? defaultLegend())]);

const about: NewPlan['about'] = {
  roles: [],
  outcomes: [],
  metrics: [],
  characteristics: [],
  reviewCycle: [],
  signOff: null,
  figures: [],
};

type Frame = Partial<NewPlan> & Pick<NewPlan, 'title' | 'bodies'>;

function demoPlan(frame: Frame, groups: DemoGroup[]): NewPlan {
  const objectives = groups.flatMap((group, index) =>
    group.objectives.map(([number, text, rows]) => ({ group: index, number, text, rows })),
  );
  return {
    kind: 'plan',
    periodText: '',
    periodFrom: null,
    periodTo: null,
    levels: plainLevels,
    legend: defaultLegend(),
    horizons: [],
    about,
    anchorOn: null,
    commitments: [],
    reportedCounts: [],
    ...frame,
    groups: groups.map(({ code, label, statement }) => ({ code, label, statement, places: {} })),
    objectives: objectives.map(({ group, number, text }) => ({ group, number, text, issue: '', aim: '', places: {} })),
    actions: objectives.flatMap(({ group, number, rows }, objective) =>
      rows.map((row, index) => demoAction(row, group, objective, `${number}.${index + 1}`)),
    ),
  };
}

const demoAction = (
  [text, leads, startsOn, dueOn, measure]: Row,
  group: number,
  objective: number,
  number: string,
): NewAction => ({
  group,
  objective,
  number,
  text,
  parts: [],
  leads: leads === '' ? [] : leads.split('; '),
  timescaleText: '',
  timescaleKind: dueOn ? 'date' : null,
  startsOn,
  dueOn,
  measures: measure ? [measure] : [],
  status: 'planned',
  statusText: '',
  updates: [],
  places: {},
});

/** The years of the demo move with the clock, so that it always looks alive. */
export function demoPlans(year: number): Record<'strategy' | 'workforce' | 'joint' | 'old', NewPlan> {
  const day = (offset: number, rest: string) => `${year + offset}-${rest}`;
  return {
    strategy: strategy(day, year),
    workforce: workforce(day, year),
    joint: joint(day, year),
    old: old(day, year),
  };
}

type DayIn = (offset: number, rest: string) => string;

const strategy = (day: DayIn, year: number): NewPlan =>
  demoPlan(
    {
      title: `Fairer Marlshire: equality strategy ${year - 1} to ${year + 3}`,
      bodies: ['Marlshire County Council'],
      periodText: `April ${year - 1} to March ${year + 3}`,
      periodFrom: day(-1, '04-01'),
      periodTo: day(3, '03-31'),
      legend: legend('rag-planned'),
      about: {
        ...about,
        roles: [
          { role: 'Sponsor', holder: 'Harriet Osei, Director of Adult Social Care' },
          { role: 'Oversight', holder: 'Inclusion Board, quarterly' },
        ],
        outcomes: [
          'People from every community say that they are heard',
          'Our workforce looks like the county at every grade',
        ],
        reviewCycle: ['March', 'September'],
        signOff: { name: 'Harriet Osei', role: 'Director of Adult Social Care', date: day(-1, '03-18') },
      },
    },
    [
      {
        code: 'A',
        label: 'Our workforce',
        statement: 'Everyone can do their best work here and be themselves.',
        objectives: [
          [
            '1',
            'Recruit and promote fairly',
            [
              [
                'Put two people from different backgrounds on every interview panel for senior posts',
                'Elin Parry',
                day(-1, '06-01'),
                day(0, '03-31'),
                'Share of panels with two or more backgrounds reaches nine in ten',
              ],
              [
                'Publish how many people were shortlisted and appointed, by ethnicity, each year',
                'Kofi Mensah; Elin Parry',
                day(-1, '09-01'),
                day(0, '09-30'),
                'Table on the website by 30 September',
              ],
              [
                'Offer a career conversation to every colleague in grades 4 to 7',
                'Human Resources',
                day(0, '01-05'),
                day(1, '03-31'),
              ],
            ],
          ],
          [
            '2',
            'Make work safe',
            [
              [
                'Train forty respect contacts, with at least one in every service',
                'Grace Whitlock',
                day(-1, '10-01'),
                day(0, '10-31'),
                'Forty contacts trained; every service has one',
              ],
              [
                'Ask leavers about fairness and report what they say twice a year',
                'Elin Parry',
                day(0, '04-01'),
                day(0, '12-15'),
              ],
              ['Open a night-shift branch of the disabled staff network', '', null, null],
            ],
          ],
        ],
      },
      {
        code: 'B',
        label: 'Our communities',
        statement: 'We understand the people of Marlshire and work with them.',
        objectives: [
          [
            '3',
            'Hear people who are seldom heard',
            [
              [
                'Hold four market-day conversations in rural parishes',
                'Farid Haddad',
                day(0, '03-01'),
                day(0, '11-30'),
                'Notes and answers published after each one',
              ],
              [
                'Agree with the Traveller liaison group how we consult on sites',
                'All services',
                day(0, '06-01'),
                day(1, '05-31'),
              ],
              [
                'Tell people what changed because of what they said',
                'Bridget Cole',
                day(0, '01-01'),
                day(0, '12-31'),
                'A “you said, we did” page each quarter',
              ],
            ],
          ],
          [
            '4',
            'Know our county',
            [
              [
                'Bring Census figures and service data together in one picture',
                'Kofi Mensah',
                day(-1, '05-01'),
                day(0, '02-28'),
                'Picture used in every budget proposal',
              ],
              [
                'Write down which equality data we do not collect, and when we will',
                'Kofi Mensah',
                day(0, '09-01'),
                day(1, '02-28'),
              ],
            ],
          ],
        ],
      },
      {
        code: 'C',
        label: 'Our services',
        statement: 'Services fit the lives of the people who use them.',
        objectives: [
          [
            '5',
            'Decide with due regard',
            [
              [
                'Check every cabinet paper for an equality assessment before it is sent out',
                'Callum Reid',
                day(-1, '04-01'),
                day(0, '04-30'),
                'No paper goes out without one',
              ],
              [
                'Follow up last year’s assessments and report what happened',
                'Callum Reid',
                day(0, '09-15'),
                day(0, '11-15'),
                'Report to the Inclusion Board in November',
              ],
            ],
          ],
          [
            '6',
            'Make information easy to use',
            [
              [
                'Rewrite the twenty letters that people ask about most',
                'Communications',
                day(0, '02-01'),
                day(0, '08-31'),
                'Calls that ask what a letter means fall by a third',
              ],
              [
                'Offer British Sign Language by video in every library',
                'Grace Whitlock',
                day(1, '01-01'),
                day(1, '09-30'),
              ],
            ],
          ],
        ],
      },
    ],
  );

const workforce = (day: DayIn, year: number): NewPlan =>
  demoPlan(
    {
      title: `Adult social care workforce race equality plan ${year}/${String(year + 1).slice(2)}`,
      bodies: ['Marlshire County Council'],
      periodText: `${year}/${String(year + 1).slice(2)}`,
      periodFrom: day(0, '04-01'),
      periodTo: day(1, '03-31'),
      legend: legend('brag'),
      levels: { group: 'Area', objective: 'Objective', action: 'Action' },
      about: {
        ...about,
        roles: [
          { role: 'Senior sponsor', holder: 'Harriet Osei' },
          { role: 'Staff voice lead', holder: 'Imran Shah' },
        ],
      },
    },
    [
      {
        code: '1',
        label: 'Recruitment',
        statement: '',
        objectives: [
          [
            '1.1',
            'Shortlisted people have the same chance of being appointed',
            [
              [
                'Review the questions used at interview with the race equality network',
                'Elin Parry; Imran Shah',
                day(0, '05-01'),
                day(0, '09-30'),
                'New questions in use in every panel',
              ],
              [
                'Look at two years of shortlisting data by team',
                'Kofi Mensah',
                day(0, '04-15'),
                day(0, '07-31'),
                'Findings shared with heads of service',
              ],
            ],
          ],
        ],
      },
      {
        code: '2',
        label: 'Development',
        statement: '',
        objectives: [
          [
            '2.1',
            'Requests for training are granted fairly',
            [
              [
                'Record every request for funded training and its answer',
                'Farid Haddad',
                day(0, '06-01'),
                day(0, '12-31'),
                'Requests, answers and reasons recorded for every team',
              ],
              [
                'Give first-line managers a half-day on fair decisions',
                'Farid Haddad',
                day(0, '10-01'),
                day(1, '02-28'),
              ],
            ],
          ],
        ],
      },
    ],
  );

const joint = (day: DayIn, year: number): NewPlan =>
  demoPlan(
    {
      title: `One Marlshire: joint equality scheme ${year} to ${year + 3}`,
      bodies: ['Marlshire County Council', 'Marlshire Community Health NHS Trust'],
      periodText: `${year} to ${year + 3}`,
      periodFrom: day(0, '01-01'),
      periodTo: day(3, '12-31'),
      levels: { group: 'Section', objective: 'Aim', action: 'Action' },
      about: { ...about, reviewCycle: ['March', 'September'] },
    },
    [
      {
        code: '1',
        label: 'Leadership',
        statement: '',
        objectives: [
          [
            '1.1',
            'Both boards lead by example',
            [
              [
                'Bring one story from a patient or resident to every joint board meeting',
                'Morag Sinclair; Bridget Cole',
                day(0, '02-01'),
                day(0, '12-31'),
              ],
              [
                'Publish the joint scheme in Easy Read',
                'Communications',
                day(0, '03-01'),
                day(0, '06-30'),
                'Easy Read version on both websites',
              ],
            ],
          ],
        ],
      },
      {
        code: '2',
        label: 'Access to care',
        statement: '',
        objectives: [
          [
            '2.1',
            'Nobody waits longer because of who they are',
            [
              [
                'Compare waiting times by deprivation and ethnicity every six months',
                'Morag Sinclair',
                day(0, '03-01'),
                day(0, '09-30'),
              ],
              ['Make interpreters bookable at every front desk', 'All services', day(0, '07-01'), day(1, '06-30')],
            ],
          ],
        ],
      },
    ],
  );

const old = (day: DayIn, year: number): NewPlan =>
  demoPlan(
    {
      title: `Equality objectives ${year - 5} to ${year - 1}`,
      bodies: ['Marlshire County Council'],
      periodText: `${year - 5} to ${year - 1}`,
      periodFrom: day(-5, '04-01'),
      periodTo: day(-1, '03-31'),
    },
    [
      {
        code: '1',
        label: 'Objectives',
        statement: '',
        objectives: [
          [
            '1',
            'Narrow the gap',
            [
              [
                'Halve the difference in apprenticeship starts between girls and boys',
                'Skills team',
                day(-4, '01-01'),
                day(-2, '12-31'),
              ],
              ['Build step-free access into every school extension', 'Property', day(-5, '06-01'), day(-1, '03-01')],
            ],
          ],
        ],
      },
    ],
  );
