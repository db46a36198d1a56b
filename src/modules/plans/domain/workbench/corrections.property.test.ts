import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordsOf } from '../../../../platform/kernel/source-document.ts';
import { applyCorrections } from './apply.ts';
import { type Correction, itemKinds } from './correction.ts';
import type { KeyedProposal } from './keyed-proposal.ts';
import { recognise } from './recognise.ts';
import { marlshireDocument, marlshireLines } from './testing-proposal.ts';

const base = recognise(marlshireDocument, []);

/** Numbers that choose an edit and the items it is about, among those that are there at that time. */
const draw = fc.tuple(fc.nat(8), fc.nat(1000), fc.nat(1000), fc.nat(60), fc.string({ maxLength: 30 }));

type Draw = typeof draw extends fc.Arbitrary<infer Value> ? Value : never;

function editFrom(proposal: KeyedProposal, [kind, first, second, at, text]: Draw): Correction {
  const { actions, objectives, groups, commitments, loose, findings } = proposal;
  const keys = [...actions, ...objectives, ...groups, ...commitments, ...loose].map(({ key }) => key);
  const pick = (from: readonly string[], index: number) => from[index % Math.max(1, from.length)] ?? 'gone';
  const key = pick(keys, first);
  const other = pick(keys, second);
  switch (kind) {
    case 0:
      return { kind: 'set-field', key, values: { text, leads: text, timescale: text, label: text, parts: text } };
    case 1:
      return { kind: 'move', key, to: { after: other } };
    case 2:
      return { kind: 'move', key, to: { first: true, group: other, objective: at % 2 ? other : null } };
    case 3:
      return { kind: 'merge', key, into: other, as: at % 2 ? 'text' : 'part' };
    case 4:
      return { kind: 'split', key, at: at % 3 === 0 ? 'parts' : [at, second % 40] };
    case 5:
    case 6:
      return { kind: 'retype', key, to: itemKinds[at % itemKinds.length] ?? 'action' };
    case 7:
      return { kind: 'remove', key };
    default:
      return {
        kind: 'accept-finding',
        key: pick(
          findings.map((finding) => finding.key),
          first,
        ),
      };
  }
}

test('whatever is corrected, every word of the file has a place or is listed, and names hold', () => {
  fc.assert(
    fc.property(fc.array(draw, { maxLength: 14 }), (draws) => {
      let current = applyCorrections(base, marlshireLines, []);
      draws.forEach((one, seq) => {
        current = applyCorrections(current, marlshireLines, [{ seq, correction: editFrom(current, one) }]);
        assertSound(current);
      });
    }),
    { numRuns: 400 },
  );
});

function assertSound(proposal: KeyedProposal): void {
  const { words, placed, unplaced } = proposal.reconciliation;
  assert.equal(placed + unplaced, words);
  assert.ok(placed >= 0 && unplaced >= 0);
  assert.equal(proposal.unplaced.flatMap(({ text }) => wordsOf(text)).length, unplaced);
  const { actions, objectives, groups, commitments, loose } = proposal;
  const keys = [...actions, ...objectives, ...groups, ...commitments, ...loose].map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length, 'two items have one key');
  const groupKeys = new Set(groups.map(({ key }) => key));
  const objectiveKeys = new Set(objectives.map(({ key }) => key));
  for (const one of [...actions, ...objectives]) assert.ok(one.groupKey === null || groupKeys.has(one.groupKey));
  for (const one of actions) {
    assert.ok(one.objectiveKey === null || objectiveKeys.has(one.objectiveKey));
    const objective = objectives.find(({ key }) => key === one.objectiveKey);
    assert.ok(!objective || objective.groupKey === one.groupKey, 'an action is in another group than its objective');
  }
}

test('the same corrections give the same proposal, one by one or all at once', () => {
  fc.assert(
    fc.property(fc.array(draw, { maxLength: 8 }), (draws) => {
      let current = applyCorrections(base, marlshireLines, []);
      const corrections = draws.map((one, seq) => {
        const numbered = { seq, correction: editFrom(current, one) };
        current = applyCorrections(current, marlshireLines, [numbered]);
        return numbered;
      });
      assert.deepEqual(applyCorrections(base, marlshireLines, corrections), current);
    }),
    { numRuns: 150 },
  );
});
