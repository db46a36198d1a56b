/** The kinds of file that equality data comes in. */
export const kindCodes = [
  'workforce',
  'recruitment',
  'formal-process',
  'training',
  'leavers',
  'joiners',
  'performance',
  'benefits',
  'pay',
  'promotions',
  'rewards',
  'harassment',
  'survey',
  'service-users',
  'assessments',
  'complaints',
  'providers',
  'population',
  'pay-gap-return',
  'published-figures',
] as const;

export type KindCode = (typeof kindCodes)[number];

export interface Kind {
  code: KindCode;
  /** Words in the name of the file, the sheet or a title above the table that are evidence, parted by bars. */
  names: string;
  /** Fields that are evidence, with their weight. */
  signs: Readonly<Record<string, number>>;
  /** At least one of each line must be there. */
  needs: readonly (readonly string[])[];
}

/** Any characteristic at all. */
const someone = [
  'ethnic-group',
  'sex',
  'age',
  'disability',
  'religion',
  'sexual-orientation',
  'gender-identity',
  'legal-partnership',
  'unpaid-care',
  'armed-forces',
  'care-experience',
  'pregnancy-maternity',
  'impairment',
  'characteristic-name',
];

const kind = (code: KindCode, names: string, signs: Record<string, number>, ...needs: (readonly string[])[]): Kind => ({
  code,
  names,
  signs,
  needs,
});

/** Where two kinds have equal evidence the first in this list is taken. */
export const kinds: readonly Kind[] = [
  kind(
    'workforce',
    'workforce|staff in post|headcount|staff list|establishment|employees|workforce snapshot|staff snapshot|snapshot|staff',
    {
      grade: 2,
      directorate: 1,
      service: 1,
      team: 1,
      contract: 2,
      'working-pattern': 2,
      'staff-group': 2,
      job: 1,
      'senior-manager': 2,
      regulated: 2,
      'start-date': 1,
      fte: 2,
      salary: 2,
      board: 2,
      voting: 1,
      executive: 1,
      disciplinary: 1,
      cpd: 1,
      left: 1,
      'harassed-by-public': 1,
      'hourly-pay': 1,
    },
    someone,
  ),
  kind(
    'recruitment',
    'recruitment|applicants|applications|candidates|recruits|shortlisting|appointments|vacancies',
    { stage: 5, applied: 3, shortlisted: 4, interviewed: 2, appointed: 4, internal: 3, panel: 2 },
    ['stage', 'applied', 'shortlisted', 'appointed'],
  ),
  kind(
    'formal-process',
    'disciplinary|disciplinaries|grievance|grievances|capability|fitness to practise|fitness to practice|ftp|formal processes|employee relations|er cases|formal process|cases|formal',
    { process: 5, 'case-outcome': 1, 'event-date': 1 },
    someone,
  ),
  kind(
    'training',
    'training|cpd|courses|learning|development|non mandatory training',
    { 'training-step': 5, course: 4, mandatory: 3, funded: 3 },
    someone,
  ),
  kind(
    'leavers',
    'leavers|leaver|turnover|leaving',
    { 'leaving-date': 3, 'leaving-reason': 5, 'left-in-probation': 3 },
    someone,
  ),
  kind('joiners', 'joiners|starters|new starters|joiner|new joiners', { 'joined-in-year': 5, probation: 2 }, someone),
  kind('performance', 'performance|appraisal|appraisals|supervision|ratings', { rating: 4, supervision: 4 }, someone),
  kind('benefits', 'benefits|flexible working|benefit', { benefit: 6 }, someone),
  kind(
    'pay',
    'pay gap data|pay|payroll|pay data|pay and bonus',
    { 'hourly-pay': 5, bonus: 3, 'full-pay-relevant': 4 },
    ['hourly-pay', 'bonus', 'salary'],
  ),
  kind('promotions', 'promotions|promotion|secondments|acting up', { promoted: 4, 'promotion-type': 6 }, someone),
  kind('rewards', 'rewards|awards|recognition', { reward: 4, 'reward-value': 3 }, someone),
  kind(
    'harassment',
    'harassment|bullying|incidents|abuse|hate incidents|respect at work',
    { source: 5, 'incident-type': 3 },
    someone,
  ),
  kind(
    'survey',
    'survey|staff survey|responses|questionnaire',
    { question: 4, answer: 4, 'harassed-by-public': 2, 'harassed-by-colleague': 2, 'harassed-by-manager': 2 },
    someone,
  ),
  kind(
    'service-users',
    'clients|service users|people who use services|carers|children|parents|client|client level|adult social care activity|children in need|looked after|short and long term|salt|long term support',
    { 'client-group': 4, 'service-stage': 4, 'needs-met': 2, satisfied: 1, 'outcome-achieved': 2 },
    someone,
  ),
  kind(
    'assessments',
    'assessments|short term support|assessment',
    { 'service-stage': 3, 'assessment-type': 5, 'assessment-outcome': 3 },
    someone,
  ),
  kind('complaints', 'complaints|complaint|contacts', { upheld: 4, 'human-rights': 3, 'complaint-type': 4 }, someone),
  kind('providers', 'providers|commissioned providers|provider return', { 'provider-type': 5 }, ['body']),
  kind(
    'population',
    'census|population|ts007|ts021|ts030|ts038|ts077|ts078|mid year estimates|usual residents',
    { 'area-code': 2, area: 1 },
    [...someone, 'count'],
  ),
  kind('pay-gap-return', 'gender pay gap|gpg', { 'gpg-mean-hourly': 9 }, ['gpg-mean-hourly', 'gpg-median-hourly']),
  kind(
    'published-figures',
    'wres data|wdes data|published|data download|indicator',
    { 'measure-name': 4, 'published-value': 4, numerator: 2, denominator: 2 },
    ['published-value', 'percent', 'measure-name'],
  ),
];

export const kindOf = (code: KindCode): Kind | undefined => kinds.find((one) => one.code === code);

/**
 * Where a kind of event was not given as a file of its own, it is counted from a yes in a column of another kind: who
 * of the workforce entered a formal process, left, took training.
 */
export const flagsInstead: readonly {
  kind: KindCode;
  field: string | null;
  code: string | null;
  from: KindCode;
  flag: string;
}[] = [
  ...(['disciplinary', 'grievance', 'capability', 'fitness-to-practise'] as const).map((code) => ({
    kind: 'formal-process' as const,
    field: 'process',
    code,
    from: 'workforce' as const,
    flag: code,
  })),
  { kind: 'training', field: null, code: null, from: 'workforce', flag: 'cpd' },
  { kind: 'leavers', field: null, code: null, from: 'workforce', flag: 'left' },
  { kind: 'promotions', field: null, code: null, from: 'workforce', flag: 'promoted' },
  ...(['survey', 'workforce'] as const).flatMap((from) =>
    (['public', 'colleague', 'manager'] as const).map((code) => ({
      kind: 'harassment' as const,
      field: 'source',
      code,
      from,
      flag: `harassed-by-${code}`,
    })),
  ),
];
