import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Proposal } from '../domain/import/proposal.ts';
import { inspectDocument } from './inspect-document.ts';

async function inspect(text: string, name = 'plan.txt'): Promise<Proposal> {
  const result = await inspectDocument(new TextEncoder().encode(text), name);
  if (!result.ok) assert.fail(result.refusal.code);
  return result.value;
}

/** One line an action: group > objective | number | text | leads | due or kind | measures. */
function told(proposal: Proposal): string[] {
  return proposal.actions.map((action) =>
    [
      [action.group, action.objective].filter(Boolean).join(' > '),
      action.number ?? '',
      action.text + action.parts.map((part) => ` + ${part.text}`).join(''),
      action.leads.join(', '),
      action.timescale ? (action.timescale.to ?? action.timescale.kind) : '',
      action.measures.join(', '),
    ].join(' | '),
  );
}

function codes(proposal: Proposal): string[] {
  return proposal.findings.map((finding) => finding.code);
}

describe('tables of one action a row', () => {
  test('in any order of columns and with other names for them', async () => {
    const proposal = await inspect(
      'Equality plan\n\nDeadline\tAccountable officer\tSuccess criteria\tWhat we will do\tRef\n' +
        'May 2026\tEstates Manager\tRamp in use\tBuild a ramp at the depot\t1\n' +
        'Ongoing\tHR\tFewer leavers\tHold exit interviews\t2\n',
    );
    assert.deepEqual(told(proposal), [
      ' | 1 | Build a ramp at the depot | Estates Manager | 2026-05-31 | Ramp in use',
      ' | 2 | Hold exit interviews | HR | ongoing | Fewer leavers',
    ]);
  });

  test('without a header, from what stands in the cells', async () => {
    const proposal = await inspect(
      'Oakhaven Council equality action plan\n\n' +
        '1\tTranslate the housing guide into five languages\tHousing Manager\tJune 2025\n' +
        '2\tInstall hearing loops at the reception desks\tFacilities Team\tDecember 2025\n' +
        '3\tRun a survey of carers who work for us\tHR\tOngoing\n',
    );
    assert.deepEqual(told(proposal).slice(0, 2), [
      ' | 1 | Translate the housing guide into five languages | Housing Manager | 2025-06-30 | ',
      ' | 2 | Install hearing loops at the reception desks | Facilities Team | 2025-12-31 | ',
    ]);
    assert.ok(proposal.confidence < 0.8);
  });

  test('carried over a page break under a repeated header', async () => {
    const proposal = await inspect(
      'Inclusion action plan\n\nAction\tOwner\tDeadline\nRewrite the dignity at work\tHR Director\tJune 2025\n\nPage 1 of 2\n\n' +
        'Action\tOwner\tDeadline\npolicy with the trade unions\t\t\nStart a network for carers\tCarers Lead\tJuly 2025\n',
    );
    assert.deepEqual(told(proposal), [
      ' |  | Rewrite the dignity at work policy with the trade unions | HR Director | 2025-06-30 | ',
      ' |  | Start a network for carers | Carers Lead | 2025-07-31 | ',
    ]);
  });

  test('with a row that stands one column to the left', async () => {
    const proposal = await inspect(
      'EDI action plan\n\nRef\tAction\tLead\tWhen\tMeasure\n1\tReview job adverts\tHR Manager\tMay 2025\tAdverts reviewed\n' +
        'Set up a reverse mentoring scheme\tOD Manager\tJuly 2025\tTen pairs\t\n3\tPublish pay gaps\tFinance Director\tMarch 2026\tReport out\n',
    );
    assert.equal(told(proposal)[1], ' |  | Set up a reverse mentoring scheme | OD Manager | 2025-07-31 | Ten pairs');
    assert.ok(codes(proposal).includes('row-shifted'));
  });

  test('with headers over the wrong columns: a warning and low confidence', async () => {
    const proposal = await inspect(
      'EDI action plan\n\nAction\tLead\tWhen\nReview job adverts\tMay 2025\tHR Manager\nHold focus groups\tJune 2025\tEngagement Officer\n' +
        'Publish pay gaps\tMarch 2026\tFinance Director\n',
    );
    assert.equal(proposal.actions.length, 3);
    assert.ok(codes(proposal).includes('scrambled'));
    assert.ok(proposal.confidence < 0.5);
  });

  test('in groups and objectives by columns that are filled once', async () => {
    const proposal = await inspect(
      'Theme,Objective,Action,Responsible officer,Timescale\nOur people,Fair hiring,Write guidance for panels,Head of People,Q1 2025/26\n' +
        ',,Train 40 managers,Head of People,Q2 2025/26\nOur services,Open doors,"Audit all buildings\nand publish the results",Estates,Ongoing\n',
      'plan.csv',
    );
    assert.deepEqual(told(proposal), [
      'Our people > Fair hiring |  | Write guidance for panels | Head of People | 2025-06-30 | ',
      'Our people > Fair hiring |  | Train 40 managers | Head of People | 2025-09-30 | ',
      'Our services > Open doors |  | Audit all buildings and publish the results | Estates | ongoing | ',
    ]);
  });

  test('in rows that are titles of groups, with a start and an end, colours and their key', async () => {
    const proposal = await inspect(
      'Equality Action Plan 2025/26,,,,\n"Strategic Aim 1: Inclusive culture",,,,\nRef,Key action,Start date,End date,RAG\n' +
        '1.1,Deliver allyship training,01/04/2025,30/09/2025,Green\n"Strategic Aim 2: Inclusive services",,,,\n' +
        '2.1,Refresh the translation policy,01/06/2025,30/11/2025,Blue\nKey: Green = on track; Blue = complete,,,,\n',
      'plan.csv',
    );
    assert.deepEqual(told(proposal), [
      '1 | 1.1 | Deliver allyship training |  | 2025-09-30 | ',
      '2 | 2.1 | Refresh the translation policy |  | 2025-11-30 | ',
    ]);
    assert.deepEqual(
      proposal.actions.map((action) => action.status?.code),
      ['in-progress', 'completed'],
    );
    assert.equal(proposal.actions[0]?.timescale?.from, '2025-04-01');
  });
});

describe('tables of other shapes', () => {
  test('a grid whose columns are quarters', async () => {
    const proposal = await inspect(
      'Equality plan\n\nArea\tQ1 2025/26\tQ2 2025/26\nLeadership\tAgree the terms of the board\t\nWorkforce\tLaunch the staff survey\tPublish a list of actions\n',
    );
    assert.deepEqual(told(proposal), [
      'Leadership |  | Agree the terms of the board |  | 2025-06-30 | ',
      'Workforce |  | Launch the staff survey |  | 2025-06-30 | ',
      'Workforce |  | Publish a list of actions |  | 2025-09-30 | ',
    ]);
  });

  test('one field a row, in blocks', async () => {
    const proposal = await inspect(
      'Gender Equality Plan\n\nAction\tSet up mentoring for women in research\nResponsible\tDean of Research\nTimeline\tJune 2025\nIndicator\tNumber of pairs\n\n' +
        'Action\tWrite a guide to parental leave\nResponsible\tHR Department\nTimeline\tBy end of 2025\nIndicator\tGuide published\n',
    );
    assert.deepEqual(told(proposal), [
      ' |  | Set up mentoring for women in research | Dean of Research | 2025-06-30 | Number of pairs',
      ' |  | Write a guide to parental leave | HR Department | 2025-12-31 | Guide published',
    ]);
  });

  test('a cell that is a list: its row is the objective', async () => {
    const proposal = await inspect(
      'Scheme\n\n\tIssue\tAim\tActions\tBy whom\n1.1\tFew disabled applicants\tMore apply\ti. Advertise widely ii. Offer interviews to all who qualify\tHR\n' +
        '1.2\tPoor access\tStep-free entrances\ti. Survey the entrances ii. Fit ramps where needed\tEstates\n' +
        '1.3\tLow trust\t\ti. Meet the advisory group\tPolicy\n',
    );
    assert.deepEqual(
      proposal.objectives.map((one) => [one.number, one.issue, one.aim]),
      [
        ['1.1', 'Few disabled applicants', 'More apply'],
        ['1.2', 'Poor access', 'Step-free entrances'],
        ['1.3', 'Low trust', null],
      ],
    );
    assert.equal(told(proposal)[1], '1.1 | ii | Offer interviews to all who qualify | HR |  | ');
    assert.equal(proposal.actions.length, 5);
    assert.ok(codes(proposal).includes('missing-field'));
  });

  test('a clause that introduces items in a cell is one action with parts', async () => {
    const proposal = await inspect(
      'EDI plan\n\nAction\tLead\tWhen\nUse the findings to: i. brief managers ii. change the form\tHR\tMay 2025\nHold a review\tHR\tJune 2025\n',
    );
    assert.equal(proposal.actions.length, 2);
    assert.deepEqual(
      proposal.actions[0]?.parts.map((part) => part.text),
      ['brief managers', 'change the form'],
    );
  });

  test('an action over several deliverables is their objective in every table with that header', async () => {
    const proposal = await inspect(
      '# Reconciliation plan\n\n## Relations\n\n|Action|Deliverable|Timeline|Responsibility|\n|---|---|---|---|\n|1. Build ties|Meet twice|July 2025|Manager|\n||Write a protocol|May 2025|CEO|\n\n' +
        '## Respect\n\n|Action|Deliverable|Timeline|Responsibility|\n|---|---|---|---|\n|2. Learn|Run a course|June 2025|Lead|\n',
      'plan.md',
    );
    assert.deepEqual(
      proposal.objectives.map((one) => one.text),
      ['Build ties', 'Learn'],
    );
    assert.deepEqual(
      proposal.actions.map((one) => one.text),
      ['Meet twice', 'Write a protocol', 'Run a course'],
    );
  });
});

describe('outlines', () => {
  test('fields on lines of their own, several on a line', async () => {
    const proposal = await inspect(
      'Equality Objectives 2025 to 2029\n\nObjective 1: Build trust\n\n1.1 Hold a listening event in every ward\nLead: Community Manager\nBy when: March 2026\nMeasure: Twelve events\n\n' +
        '1.2 Publish an annual report\nLead: Policy Officer   By when: Annually\n\nObjective 2: Be a fair employer\n\n2.1 Train all interview panels\nLead: HR\n',
    );
    assert.deepEqual(told(proposal), [
      '1 | 1.1 | Hold a listening event in every ward | Community Manager | 2026-03-31 | Twelve events',
      '1 | 1.2 | Publish an annual report | Policy Officer | recurring | ',
      '2 | 2.1 | Train all interview panels | HR |  | ',
    ]);
    assert.deepEqual(proposal.period, { text: '2025 to 2029', from: '2025-01-01', to: '2029-12-31' });
  });

  test('letters, numerals and brackets with a lead and a date', async () => {
    const proposal = await inspect(
      'DISABILITY EQUALITY SCHEME\n\nA. Access to buildings\n   i. Survey all entrances (Estates, by May 2025)\n   ii. Fit automatic doors\nB. Access to words\n   i. Produce easy read versions\n   ii. Test the website\n',
    );
    assert.equal(told(proposal)[0], 'A | i | Survey all entrances (Estates, by May 2025) | Estates | 2025-05-31 | ');
    assert.deepEqual(
      proposal.groups.map((group) => [group.code, group.label, group.actions]),
      [
        ['A', 'Access to buildings', 2],
        ['B', 'Access to words', 2],
      ],
    );
  });

  test('"We will:" opens a list, "Work with others to:" is one action', async () => {
    const proposal = await inspect(
      'Equality plan\n\nPriority 1: Fair treatment\nWhy this matters: trust depends on it.\nWe will:\n• publish our data every quarter\n• train every new officer\n\n' +
        'Priority 2: A force for all\nWork with faith groups to:\n• hold events\n• share vacancies\nwhenever we recruit.\n',
    );
    assert.deepEqual(told(proposal), [
      '1 |  | publish our data every quarter |  |  | ',
      '1 |  | train every new officer |  |  | ',
      '2 |  | Work with faith groups to: whenever we recruit. + hold events + share vacancies |  |  | ',
    ]);
    assert.equal(proposal.groups[0]?.statement, 'trust depends on it.');
  });

  test('what is done and what comes next', async () => {
    const proposal = await inspect(
      'Equality action plan: progress report\n\nObjective 1 – Leadership\n\nWhat we have done\n• Trained 45 leaders\n\nWhat we will do next\n• Launch a coaching offer\n\n' +
        'Objective 2 – Services\n\nWhat we have done\n• Installed a lift\n\nWhat we will do next\n• Publish an access guide\n',
    );
    assert.equal(proposal.kind, 'progress-report');
    assert.deepEqual(
      proposal.actions.map((action) => [action.group, action.status?.code]),
      [
        ['1', 'completed'],
        ['1', 'planned'],
        ['2', 'completed'],
        ['2', 'planned'],
      ],
    );
  });

  test('questions and answers', async () => {
    const proposal = await inspect(
      'Equality improvement plan\n\nTheme 1: Customers\nWhat will we do? Let one contract for translation.\nWho will lead? Head of Customers\nWhen? By April 2026\n',
    );
    assert.deepEqual(
      told(proposal),
      ['1 |  | Let one contract for translation. | Head of Customers | 2026-04-30 | '].map((line) =>
        line.replace(/^1 /, proposal.groups.length > 0 ? '1 ' : ' '),
      ),
    );
  });

  test('an export of keys and values', async () => {
    const proposal = await inspect(
      'plan: Equality action plan\nactions:\n  - action: Launch a mentoring scheme\n    lead: Head of OD\n    deadline: 2025-09-30\n  - action: Publish the disability pay gap\n    lead: Finance\n    deadline: 2026-03-31\n',
    );
    assert.deepEqual(told(proposal), [
      ' |  | Launch a mentoring scheme | Head of OD | 2025-09-30 | ',
      ' |  | Publish the disability pay gap | Finance | 2026-03-31 | ',
    ]);
  });

  test('fields under a list are for the whole list', async () => {
    const proposal = await inspect(
      'Staff equality plan\n\nAim: Inclusive hiring\nActions:\n- Rewrite the template\n- Brief hiring managers\nBy whom: HR\nTimescale: by July 2026\n\nAim: Fair progress\nActions:\n- Start a sponsorship programme\nBy whom: OD\n',
    );
    assert.deepEqual(told(proposal), [
      'Inclusive hiring |  | Rewrite the template | HR | 2026-07-31 | ',
      'Inclusive hiring |  | Brief hiring managers | HR | 2026-07-31 | ',
      'Fair progress |  | Start a sponsorship programme | OD |  | ',
    ]);
  });

  test('commitments in prose, only where nothing else is there', async () => {
    const proposal = await inspect(
      'Equality strategy 2025-2028\n\nHollin District Council believes in equality and inclusion.\n\nWe will publish our workforce data every March. We will set up a disability network for staff by September 2025.\n\n' +
        'We know that people with protected characteristics find us hard to reach. The Council will review its translation service.\n',
    );
    assert.equal(proposal.actions.length, 3);
    assert.equal(proposal.actions[1]?.timescale?.to, '2025-09-30');
    assert.ok(proposal.actions.every((action) => action.confidence < 0.7));
  });
});

describe('what the document says as a whole', () => {
  test('horizons are counted from the day it was signed; unknown ones are asked for', async () => {
    const proposal = await inspect(
      'Race action plan\n\nShort term = within 3 months\nLong term = 12+ months\n\nAction\tWhen\tLead\nDraft a pledge\tShort term\tHR\nRefresh the policy\tMedium term\tHR\n\n' +
        'Signed off by\tA. Reeve\nPosition\tDirector\nDate\t1 June 2024\n',
    );
    assert.deepEqual(proposal.horizons, [
      { word: 'Short term', from: '2024-06-01', to: '2024-09-01' },
      { word: 'Long term', from: '2025-06-01', to: null },
    ]);
    assert.equal(proposal.actions[0]?.timescale?.to, '2024-09-01');
    assert.equal(proposal.actions[1]?.timescale?.to, null);
    assert.ok(codes(proposal).includes('undefined-horizon'));
    assert.deepEqual(proposal.signOff, { name: 'A. Reeve', role: 'Director', date: '2024-06-01' });
  });

  test('counts by colour, a blank one and a wrong total', async () => {
    const proposal = await inspect(
      'Equality plan: progress update\n\nTheme A: People\t\t\nRating\tStatus\tNumber of actions\nRed\tLate\t\nGreen\tCompleted\t4\nTotal\t\t5\n',
    );
    assert.deepEqual(proposal.ratingCounts, [
      { group: 'A', code: 'red', count: null },
      { group: 'A', code: 'green', count: 4 },
      { group: 'A', code: 'total', count: 5 },
    ]);
    assert.ok(codes(proposal).includes('blank-count') && codes(proposal).includes('total-mismatch'));
  });

  test('characteristics, and those that are added to the nine', async () => {
    const proposal = await inspect(
      'Equality plan\n\nThe protected characteristics are:\n- age\n- disability\n- race\n- sex\nLocally we also include:\n- rural isolation\n\nPriority 1: Access\n- Publish a guide\n- Train staff\n\nPriority 2: Voice\n- Hold forums\n',
    );
    assert.deepEqual(
      proposal.characteristics.filter((one) => one.local).map((one) => one.text),
      ['rural isolation'],
    );
    assert.equal(proposal.actions.length, 3);
  });
});
