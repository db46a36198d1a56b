import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Place } from '../../../platform/kernel/source-document.ts';
import type { Proposal, ProposedGroup } from '../domain/import/proposal.ts';
import { inspectDocument } from './inspect-document.ts';

/** The five source plans stand beside the project and are no part of it. */
const shared = process.env.DUE_REGARD_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const plans = `${shared}/plans`;
const skip = existsSync(`${plans}/expected.json`) ? false : `the five source plans are not in ${plans}`;

type Expected = Record<string, unknown>;

function expectations(): [string, Expected][] {
  const all = JSON.parse(readFileSync(`${plans}/expected.json`, 'utf8')) as Record<string, Expected | string>;
  return Object.entries(all).filter((entry): entry is [string, Expected] => typeof entry[1] === 'object');
}

async function inspect(name: string): Promise<Proposal> {
  const result = await inspectDocument(readFileSync(`${plans}/${name}`), name);
  if (!result.ok) assert.fail(result.refusal.code);
  return result.value;
}

function alike(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();
}

function holds(value: string | null, words: string): boolean {
  return value !== null && alike(value).includes(alike(words));
}

/** "3" is from to to; [91, 94] is any count between. */
function counted(actual: number, expected: unknown, what: string): void {
  if (Array.isArray(expected))
    assert.ok(actual >= expected[0] && actual <= expected[1], `${what}: ${actual} of ${expected}`);
  else assert.equal(actual, expected, what);
}

type Check = (proposal: Proposal, expected: never) => void;

const CHECKS: Record<string, Check> = {
  kind: (proposal, expected: string) => assert.equal(proposal.kind, expected),
  title_contains: (proposal, expected: string) => assert.ok(holds(proposal.title, expected), `${proposal.title}`),
  bodies_contain: (proposal, expected: string[]) => {
    for (const body of expected)
      assert.ok(
        proposal.bodies.some((one) => holds(one, body)),
        `${body} in ${proposal.bodies}`,
      );
  },
  roles_contain: (proposal, expected: string[]) => {
    for (const role of expected)
      assert.ok(
        proposal.roles.some((one) => holds(one.role, role) || holds(one.holder, role)),
        role,
      );
  },
  levels: (proposal, expected: string[]) => assert.deepEqual(proposal.levels, expected),
  groups: checkGroups,
  statements: (proposal, expected: number) =>
    assert.equal(proposal.groups.filter((group) => group.statement).length, expected),
  objectives: (proposal, expected: number) => assert.equal(proposal.objectives.length, expected),
  actions_per_objective: (proposal, expected: number[]) => {
    const keys = proposal.objectives.map((objective) => objective.number ?? objective.text);
    assert.deepEqual(
      keys.map((key) => proposal.actions.filter((action) => action.objective === key).length),
      expected,
    );
  },
  actions: (proposal, expected: unknown) => counted(proposal.actions.length, expected, 'actions'),
  with_leads: (proposal, expected: number) =>
    assert.equal(proposal.actions.filter((one) => one.leads.length > 0).length, expected),
  with_timescale: (proposal, expected: number) =>
    assert.equal(proposal.actions.filter((one) => one.timescale).length, expected),
  with_timescale_at_most: (proposal, expected: number) =>
    assert.ok(proposal.actions.filter((one) => one.timescale).length <= expected),
  with_measures: (proposal, expected: number) =>
    assert.equal(proposal.actions.filter((one) => one.measures.length > 0).length, expected),
  with_updates: (proposal, expected: number) =>
    assert.equal(proposal.actions.filter((one) => one.updates.length > 0).length, expected),
  with_status: (proposal, expected: number) =>
    assert.equal(proposal.actions.filter((one) => one.status).length, expected),
  outcomes: (proposal, expected: number) => assert.equal(proposal.outcomes.length, expected),
  metrics: (proposal, expected: number) => assert.equal(proposal.metrics.length, expected),
  first_horizon_of_rows: checkHorizonsOfRows,
  horizons_defined: (proposal, expected: string[]) =>
    assert.deepEqual(
      proposal.horizons.map((one) => one.word),
      expected,
    ),
  sign_off_date: (proposal, expected: string) => assert.equal(proposal.signOff?.date, expected),
  characteristics: (proposal, expected: number) =>
    assert.equal(proposal.characteristics.filter((one) => !one.local).length, expected),
  local_characteristics: (proposal, expected: string[]) => {
    assert.deepEqual(
      proposal.characteristics.filter((one) => one.local).map((one) => one.text),
      expected,
    );
  },
  review_cycle: (proposal, expected: string[]) => assert.deepEqual(proposal.reviewCycle, expected),
  rating_counts: checkRatingCounts,
  legend: (proposal, expected: Record<string, string>) => {
    assert.deepEqual(Object.fromEntries(proposal.legend.map((entry) => [entry.code, entry.meaning])), expected);
  },
  by_status_at_least: (proposal, expected: Record<string, number>) => {
    for (const [status, least] of Object.entries(expected)) {
      const found = proposal.actions.filter((action) => action.status?.code === status.replace(' ', '-')).length;
      assert.ok(found >= least, `${status}: ${found}`);
    }
  },
  findings: (proposal, expected: [string, number | null][]) => {
    for (const [code, line] of expected) assert.ok(isFound(proposal, code, line), `${code} at ${line}`);
  },
};

function checkGroups(
  proposal: Proposal,
  expected: { code?: string; label?: string; actions?: number; rows?: number }[],
): void {
  assert.equal(proposal.groups.length, expected.length);
  expected.forEach((group, index) => {
    const found: Partial<ProposedGroup> = proposal.groups[index] ?? {};
    if (group.code) assert.equal(found.code, group.code);
    if (group.label) assert.equal(found.label, group.label);
    if (group.actions) assert.equal(found.actions, group.actions, `actions of ${group.code ?? group.label}`);
    if (group.rows) assert.equal(found.objectives, group.rows, `rows of ${group.code ?? group.label}`);
  });
}

function checkHorizonsOfRows(proposal: Proposal, expected: Record<string, number>): void {
  const words = Object.keys(expected).sort((a, b) => b.length - a.length);
  const firsts = proposal.actions.map(
    (action) => words.find((word) => action.timescale?.text.startsWith(word)) ?? 'none',
  );
  for (const [word, count] of Object.entries(expected))
    assert.equal(firsts.filter((first) => first === word).length, count, word);
}

function checkRatingCounts(proposal: Proposal, expected: Record<string, Record<string, number | null>>): void {
  for (const [group, counts] of Object.entries(expected)) {
    const found = proposal.ratingCounts.filter((one) => one.group === group).map((one) => [one.code, one.count]);
    assert.deepEqual(Object.fromEntries(found), counts);
  }
}

function isFound(proposal: Proposal, code: string, line: number | null): boolean {
  return proposal.findings.some((finding) => finding.code === code && (line === null || startsAt(finding.place, line)));
}

function startsAt(place: Place | null, line: number): boolean {
  return place !== null && 'line' in place && place.line === line;
}

test('reads the five source plans as a person counts them', { skip }, async (context) => {
  for (const [name, expected] of expectations()) {
    for (const [field, value] of Object.entries(expected)) {
      if (field.startsWith('_')) continue;
      await context.test(`${name}: ${field}`, async () => {
        const check = CHECKS[field];
        assert.ok(check, `nothing here knows how to check ${field}`);
        check(await inspect(name), value as never);
      });
    }
  }
});

test('places or lists every word of the five source plans', { skip }, async () => {
  for (const [name] of expectations()) {
    const { reconciliation } = await inspect(name);
    assert.equal(reconciliation.placed + reconciliation.unplaced, reconciliation.words, name);
    assert.ok(reconciliation.words > 0);
  }
});
