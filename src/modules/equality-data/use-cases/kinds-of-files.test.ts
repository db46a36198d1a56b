import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { kindCodes } from '../domain/kinds.ts';
import { readFile } from './read-in-sandbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'due-regard-'));
after(() => rmSync(folder, { recursive: true }));

/** Files as systems give them out under names that say nothing: kind, header with rows, and what columns are. */
const files: [kind: string, text: string, meanings: Record<string, string>][] = [
  [
    'workforce',
    'Employee Number,Org L3,Pay Scale,Assignment Category,Ethnic Origin,Board Member\n1,Adults,Band 5,Permanent,Indian,No',
    { 'Org L3': 'directorate', 'Assignment Category': 'contract', 'Board Member': 'board' },
  ],
  [
    'recruitment',
    'Requisition ID,Applicant Type,Candidate Stage,Grade,Panel Composition,Ethnicity\nR1,Internal,Shortlisted,G7,Mixed panel,Indian\nR1,External,Hired,G7,Mixed panel,Irish',
    { 'Applicant Type': 'internal', 'Candidate Stage': 'stage', 'Panel Composition': 'panel', Grade: 'grade' },
  ],
  [
    'formal-process',
    'Case Ref,Case Type,Date Opened,Ethnic Origin,Outcome\nC1,Fitness to practise,01/02/2026,Indian,Ongoing\nC2,Disciplinary,01/03/2026,Irish,Warning',
    { 'Case Type': 'process' },
  ],
  [
    'training',
    'Learner ID,Course Title,Request Status,Funded,Ethnicity\n1,Leading teams,Approved,Yes,Indian\n2,Coaching,Declined,No,Irish\n3,Coaching,Completed,Yes,Irish',
    { 'Request Status': 'training-step', 'Course Title': 'course', Funded: 'funded' },
  ],
  [
    'leavers',
    'Employee No,Ethnic Origin,Last Day of Service,Reason for Leaving,Left During Probation\n1,Indian,31/01/2026,Resignation,Yes\n2,Irish,28/02/2026,Retirement,No',
    {
      'Last Day of Service': 'leaving-date',
      'Reason for Leaving': 'leaving-reason',
      'Left During Probation': 'left-in-probation',
    },
  ],
  [
    'joiners',
    'Employee No,New Starter,Start Date,Ethnic Origin,Probation Status\n1,Yes,01/01/2026,Indian,In probation\n2,Yes,01/02/2026,Irish,Passed',
    { 'Start Date': 'start-date' },
  ],
  [
    'performance',
    'Employee No,Appraisal Rating,Supervision Held,Ethnic Origin\n1,Exceeds,Yes,Indian\n2,Meets,No,Irish',
    { 'Appraisal Rating': 'rating', 'Supervision Held': 'supervision' },
  ],
  [
    'benefits',
    'Employee No,Flexible Working Type,Decision,Ethnic Origin\n1,Compressed hours,Approved,Indian\n2,Term time,Refused,Irish',
    { 'Flexible Working Type': 'benefit' },
  ],
  [
    'pay',
    'Payroll No,Sex,Ethnic Origin,Hourly Rate,Bonus Amount,Full Pay Relevant Employee\n1,F,Indian,15.20,0,Yes\n2,M,Irish,17.10,100,Yes',
    { 'Hourly Rate': 'hourly-pay', 'Bonus Amount': 'bonus' },
  ],
  [
    'promotions',
    'Employee No,Promotion Type,From Grade,To Grade,Ethnic Origin\n1,Promotion,G6,G7,Indian\n2,Secondment,G6,G6,Irish',
    { 'Promotion Type': 'promotion-type' },
  ],
  [
    'rewards',
    'Employee No,Reward Type,Reward Value,Ethnic Origin\n1,Cash,100,Indian\n2,Thank you card,0,Irish',
    { 'Reward Type': 'reward' },
  ],
  [
    'harassment',
    'Incident Ref,Incident Date,Perpetrator Type,Incident Type,Ethnic Origin\nI1,01/02/2026,Service user,Racial abuse,Indian\nI2,02/02/2026,Line manager,Bullying,Irish',
    { 'Perpetrator Type': 'source' },
  ],
  [
    'survey',
    'Response ID,Question,Answer,Ethnic Group\n1,I feel valued,Agree,Indian\n2,I feel valued,Disagree,Irish',
    { Question: 'question', Answer: 'answer' },
  ],
  [
    'service-users',
    'Mosaic ID,Primary Support Reason,Service Type,Ethnicity,Age Band\nM1,Physical support,Long term,Indian,65+\nM2,Sensory support,Short term,Irish,18-64',
    { 'Primary Support Reason': 'client-group' },
  ],
  [
    'service-users',
    'Liquidlogic ID,Child in Need Category,Child Ethnicity,Child Gender,Legal Status\nL1,Abuse or neglect,White British,Female,S20\nL2,Family stress,Indian,Male,S31',
    { 'Child Ethnicity': 'ethnic-group', 'Child Gender': 'sex', 'Child in Need Category': 'client-group' },
  ],
  [
    'service-users',
    'Parent ID,Carer Support Reason,Ethnicity\n1,Caring for a child,Indian\n2,Caring for a partner,Irish',
    { 'Carer Support Reason': 'client-group' },
  ],
  [
    'assessments',
    'Person ID,Assessment Type,Assessment Date,Assessment Outcome,Ethnicity\n1,Care Act assessment,01/02/2026,Short term support,Indian\n2,Carers assessment,02/02/2026,No services,Irish',
    { 'Assessment Type': 'assessment-type' },
  ],
  [
    'complaints',
    'Complaint Ref,Date Received,Complaint Type,Upheld,Human Rights Issue,Complainant Ethnicity\n1,01/02/2026,Delay,Upheld,Yes,Indian\n2,02/02/2026,Conduct,Not upheld,No,Irish',
    { Upheld: 'upheld', 'Human Rights Issue': 'human-rights', 'Complainant Ethnicity': 'ethnic-group' },
  ],
  [
    'providers',
    'Provider Name,Contract Value,Provider Type,White Staff,BME Staff\nMarl Home Care,100000,Home care,20,12\nBex Lodge,200000,Care home,40,9',
    { 'Provider Name': 'body' },
  ],
  [
    'population',
    'LAD22CD,LAD22NM,Ethnic Group,Population\nE10009999,Marlshire,White,900\nE10009999,Marlshire,Asian,100',
    { LAD22CD: 'area-code' },
  ],
];

test('every kind of data that people load is tried', () => {
  const elsewhere = ['pay-gap-return', 'published-figures']; // in tests/data-corpus
  assert.deepEqual(new Set([...files.map(([kind]) => kind), ...elsewhere]), new Set(kindCodes));
});

for (const [index, [kind, text, meanings]] of files.entries())
  test(`${kind} is known by its columns: ${text.split('\n')[0]}`, async () => {
    const path = join(folder, `export-${index}.csv`);
    writeFileSync(path, text);
    const read = await readFile({ path, name: 'export.csv', asAt: '2026-11-22' });
    assert.ok(read.ok, JSON.stringify(read));
    const [reading] = read.value;
    assert.equal(reading?.kind, kind);
    const found = new Map(reading.columns.map((column) => [column.name, column.meaning]));
    for (const [column, field] of Object.entries(meanings)) assert.equal(found.get(column), field, column);
  });

test('a file that no rule knows is read as what somebody says that it is about', async () => {
  const path = join(folder, 'unknown.csv');
  writeFileSync(path, 'Colour,Shape\nred,round\nblue,square\n');
  const file = { path, name: 'unknown.csv', asAt: '2026-11-22' };
  const unknown = await readFile(file);
  assert.equal(!unknown.ok && unknown.refusal.code, 'no-kind');
  const said = await readFile({ ...file, kind: 'rewards' });
  assert.ok(said.ok);
  assert.deepEqual([said.value[0]?.kind, said.value[0]?.rows], ['rewards', 2]);
});
