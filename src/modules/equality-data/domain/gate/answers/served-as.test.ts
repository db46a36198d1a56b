/** As whom people are served is published after their client groups: neither may give the other away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadOptimiser } from '#platform/optimiser';
import { classifier } from '../../../use-cases/classify.ts';
import type { HeldPart } from '../../answer.ts';
import { policyOf } from '../policy.ts';
import { protectAnswers } from './protect-answers.ts';

const open = await loadOptimiser();
const counts = {
  'Carer support': { 'asian-indian': 14, 'white-british': 60 },
  'Young carers': { 'asian-indian': 5, 'white-british': 40 },
  'Physical support': { 'asian-indian': 11, 'white-british': 20 },
};
const people: HeldPart = {
  ...{
    kind: 'service-users',
    constants: { dataset: 'Services' },
    file: 'a',
    fields: ['client-group', 'ethnic-group', 'age'],
  },
  rows: Object.entries(counts).flatMap(([group, of]) =>
    Object.entries(of).map(([ethnic, n]) => ({ key: [group, ethnic, '70'], n })),
  ),
};

test('what client groups were told before is not undone by all carers together', () => {
  const ask = (field: string, published: Parameters<typeof protectAnswers>[0]['published']) => {
    const questions = { counts: [{ kind: 'service-users' as const, by: ['ethnic-group', field] }], pay: [] };
    const done = protectAnswers(
      { questions, parts: [people], policy: policyOf('under-10'), published },
      classifier,
      open,
      () => 20,
    );
    assert.ok(done.ok, JSON.stringify(done));
    const [answer] = done.value.answers.counts;
    assert.ok(answer?.state === 'counted');
    const told = new Map(answer.rows.map(({ key, n }) => [key.join(), n]));
    return { told, publication: done.value.publication };
  };
  const before = ask('client-group', []);
  assert.equal(before.told.get('asian-indian,Young carers'), null);
  assert.equal(before.told.get('asian-indian,Carer support'), 14);
  const after = ask('served-as', [before.publication]);
  const all = after.told.get('asian-indian,carers');
  assert.equal(all, null, 'a sum with one hidden count gives it away');
  assert.equal(after.told.get('Total,Total'), 150);
  const alone = ask('served-as', []);
  assert.equal(alone.told.get('asian-indian,carers'), 19, 'alone there is nothing to hide');
});
