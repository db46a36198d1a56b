import type { KindCode } from '../domain/kinds.ts';

/** Whom a count counts, as the beginning of a phrase: "Staff who are senior managers". */
const people: Record<KindCode, string> = {
  workforce: 'Staff',
  recruitment: 'Applicants',
  'formal-process': 'People in a formal process',
  training: 'Training and development',
  leavers: 'Leavers',
  joiners: 'Joiners',
  performance: 'Staff whose performance was looked at',
  benefits: 'Staff with flexible working or benefits',
  pay: 'Staff',
  promotions: 'Staff who were promoted or seconded',
  rewards: 'Rewards',
  harassment: 'Harassment incidents',
  survey: 'Survey answers',
  'service-users': 'People who use services',
  assessments: 'Assessments',
  complaints: 'Complaints and contacts',
  providers: 'Staff of commissioned providers',
  population: 'Residents',
  'pay-gap-return': 'Gender pay gap returns',
  'published-figures': 'Published figures',
};

/** What a yes and a no in a column say of somebody. */
const answers: Record<string, readonly [yes: string, no: string]> = {
  'senior-manager': ['who are senior managers', 'who are not senior managers'],
  regulated: ['in regulated professions', 'not in regulated professions'],
  board: ['who are board members', 'who are not board members'],
  voting: ['who are voting board members', 'who are not voting board members'],
  executive: ['who are executive board members', 'who are not executive board members'],
  'directly-employed': ['who are directly employed', 'who are not directly employed'],
  'full-pay-relevant': ['who were on full pay', 'who were not on full pay'],
  applied: ['who applied', 'who did not apply'],
  shortlisted: ['who were shortlisted', 'who were not shortlisted'],
  interviewed: ['who were interviewed', 'who were not interviewed'],
  appointed: ['who were appointed', 'who were not appointed'],
  disciplinary: ['who entered a disciplinary process', 'who entered no disciplinary process'],
  grievance: ['who raised a grievance', 'who raised no grievance'],
  capability: ['who entered a capability process', 'who entered no capability process'],
  'fitness-to-practise': ['who entered a fitness to practise process', 'who entered no fitness to practise process'],
  cpd: ['who took up training or CPD', 'who took up no training or CPD'],
  mandatory: ['that is mandatory', 'that is not mandatory'],
  funded: ['that is funded', 'that is not funded'],
  left: ['who left', 'who did not leave'],
  'left-in-probation': ['who left during probation', 'who did not leave during probation'],
  'joined-in-year': ['who joined in the year', 'who did not join in the year'],
  promoted: ['who were promoted', 'who were not promoted'],
  supervision: ['who had supervision', 'who had no supervision'],
  'harassed-by-public': ['harassed, bullied or abused by the public', 'not harassed, bullied or abused by the public'],
  'harassed-by-colleague': [
    'harassed, bullied or abused by a colleague',
    'not harassed, bullied or abused by a colleague',
  ],
  'harassed-by-manager': ['harassed, bullied or abused by a manager', 'not harassed, bullied or abused by a manager'],
  upheld: ['that were upheld', 'that were not upheld'],
  'human-rights': ['about human rights', 'not about human rights'],
  'needs-met': ['whose needs were met', 'whose needs were not met'],
  satisfied: ['who are satisfied', 'who are not satisfied'],
  'outcome-achieved': ['who achieved the outcome they wanted', 'who did not achieve the outcome they wanted'],
};

/** Codes that no category set names. */
const codes: Record<string, string> = {
  bme: 'minoritised groups together',
  others: 'all others',
  several: 'several',
  yes: 'yes',
  no: 'no',
  'clients-18-64': 'clients aged 18 to 64',
  'clients-65': 'clients aged 65 and over',
  taken: 'taken up',
  asked: 'asked for',
  public: 'the public',
  manager: 'a manager',
  colleague: 'a colleague',
  'fitness-to-practise': 'fitness to practise',
  'bullying-harassment': 'bullying and harassment',
};

/** Which of those somebody is, where a column holds more than yes and no. */
const choices: Record<string, (said: string) => string> = {
  process: (said) => `(${said})`,
  'training-step': (said) => `that was ${said}`,
  source: (said) => `by ${said}`,
  period: (said) => `of ${said}`,
  stage: (said) => `who were ${said}`,
  'hourly-pay': () => 'who are paid',
  salary: () => 'who are paid',
  bonus: () => 'who were paid a bonus',
};

/** What one count is of, for somebody who does not know the codes. */
export const cellPhrases = {
  people,
  answers,
  codes,
  choices,
  cell: (who: readonly string[], at: readonly string[]) =>
    at.length > 0 ? `${who.join(' ')}: ${at.join(', ')}` : `${who.join(' ')}: all`,
  /** Who answered at all, yes or no. */
  answered: (field: string) => `who answered about “${field}”`,
  is: (field: string, said: string) => `whose ${field.toLowerCase()} is ${said}`,
  isNot: (field: string, said: string) => `whose ${field.toLowerCase()} is not ${said}`,
  or: ' or ',
  and: 'and',
  named: (field: string, code: string) =>
    code.toLowerCase().startsWith(field.toLowerCase()) ? code : `${field} ${code}`,
  notKnown: (field: string) => `${field.toLowerCase()} not known`,
  quarter: (at: number) => `${['lowest', 'lower middle', 'upper middle', 'highest'][at]} quarter of pay`,
  under: (to: string) => `under ${to}`,
  between: (from: string, to: string) => `${from} to under ${to}`,
  over: (from: string) => `${from} and over`,
  /** £70,000 */
  pounds: (amount: number) => `£${amount.toLocaleString('en-GB')}`,
};
