import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ProposedAction } from '../domain/import/proposal.ts';
import { inspectDocument } from './inspect-document.ts';

async function inspect(text: string, name = 'plan.txt') {
  const result = await inspectDocument(new TextEncoder().encode(text), name);
  if (!result.ok) assert.fail(result.refusal.code);
  return result.value;
}

const times = (actions: readonly ProposedAction[]) =>
  actions.map(({ timescale }) => timescale && [timescale.kind, timescale.from, timescale.to]);

describe('the last column of a table', () => {
  const headers = [
    'How we’ll know',
    "How we'll know",
    'How will we know?',
    'How we will know',
    'How will we know it has worked?',
    'What success looks like',
    'What does good look like?',
    'Evidence',
    'Outcome measure',
    'KPI',
    'Target',
    'Impact',
  ];
  for (const header of headers) {
    test(`is the measure where it is called “${header}”`, async () => {
      const proposal = await inspect(
        `# Harbourton equality plan\n\n| No | What we will do | Who | When | ${header} |\n|---|---|---|---|---|\n` +
          '| 1 | Publish a tenancy guide | Housing Manager | May 2026 | Guide in six languages |\n' +
          '| 2 | Train front desk staff | HR | Ongoing | 80% trained |\n',
        'plan.md',
      );
      assert.deepEqual(
        proposal.actions.map((one) => [one.text, one.parts.length, one.leads, one.measures]),
        [
          ['Publish a tenancy guide', 0, ['Housing Manager'], ['Guide in six languages']],
          ['Train front desk staff', 0, ['HR'], ['80% trained']],
        ],
      );
    });
  }
});

describe('what is said of progress', () => {
  const block = (action: string, progress: string) =>
    `Action: ${action}\nLead: Housing Manager\nTimescale: May 2026\nSuccess measure: Guide out\nProgress: ${progress}\n\n`;

  test('is a status, and an update only where it says more', async () => {
    const proposal = await inspect(
      `Tenant equality plan\n${block('Publish our annual review', 'In progress')}${block('Train staff', 'On track. Two sessions held.')}` +
        block('Hold a forum', 'Met with the tenants in June'),
    );
    assert.equal(proposal.kind, 'plan');
    assert.equal(proposal.title, 'Tenant equality plan');
    assert.deepEqual(
      proposal.actions.map((one) => [one.status?.text, one.status?.code, one.updates]),
      [
        ['In progress', 'in-progress', []],
        ['On track', 'in-progress', ['On track. Two sessions held.']],
        [undefined, undefined, ['Met with the tenants in June']],
      ],
    );
  });

  test('a colour without a legend stays unknown, whatever the comments say', async () => {
    const rows =
      '1;Write guidance;HR;Green;Done in May\n2;Train managers;HR;Amber;\n3;Audit buildings;Estates;Blue;Completed\n';
    const coloured = await inspect(`Ref;Action;Owner;RAG;Comments\n${rows}`, 'equality-plan.csv');
    assert.deepEqual(
      coloured.actions.map((one) => [one.status?.text, one.status?.code]),
      [
        ['Green', 'unknown'],
        ['Amber', 'unknown'],
        ['Blue', 'unknown'],
      ],
    );
    const plain = await inspect(
      `Ref;Action;Owner;Comments\n${rows.replace(/(?:Green|Amber|Blue);/g, '')}`,
      'equality-plan.csv',
    );
    assert.deepEqual(
      plain.actions.map((one) => [one.status?.code, one.updates]),
      [
        ['completed', ['Done in May']],
        [undefined, []],
        ['completed', []],
      ],
    );
  });
});

describe('promises in prose', () => {
  test('repeat where they say how often; several verbs in one sentence are one action', async () => {
    const proposal = await inspect(
      'Equality strategy 2025-2028\n\nHollin District Council believes in equality and inclusion for people with protected characteristics.\n\n' +
        'We will publish an annual report each March. We will set up a disability network and train its chairs and publish minutes by end of FY.\n',
    );
    assert.deepEqual(times(proposal.actions), [
      ['recurring', null, null],
      ['date', null, '2026-03-31'],
    ]);
  });
});

describe('the calendar of the document', () => {
  const table = (whens: string[], front = '') =>
    `Inclusion action plan\n${front}\nAction\tLead\tDue\n${whens.map((when, at) => `Review the ${at + 1} route\tHR\t${when}`).join('\n')}\n`;

  test('has the month first where a day over 12 proves it', async () => {
    const { actions } = await inspect(table(['03/04/2026', '06/30/2026']));
    assert.deepEqual(times(actions), [
      ['date', null, '2026-03-04'],
      ['date', null, '2026-06-30'],
    ]);
  });

  test('has the day first otherwise, and tells of a day that cannot be', async () => {
    const proposal = await inspect(table(['03/04/2026', '31/12/2026', '06/30/2026']));
    assert.deepEqual(times(proposal.actions), [
      ['date', null, '2026-04-03'],
      ['date', null, '2026-12-31'],
      ['unknown', null, null],
    ]);
    assert.ok(proposal.findings.some((finding) => finding.code === 'impossible-date'));
  });

  test('has years that begin in July only where it says so', async () => {
    const july = await inspect(table(['Q1 2025/26', '2025-26'], 'Our financial year runs from 1 July to 30 June.\n'));
    assert.deepEqual(times(july.actions), [
      ['window', '2025-07-01', '2025-09-30'],
      ['window', '2025-07-01', '2026-06-30'],
    ]);
    assert.deepEqual(times((await inspect(table(['Q1 2025/26', '2025-26']))).actions)[0], [
      'window',
      '2025-04-01',
      '2025-06-30',
    ]);
  });
});
