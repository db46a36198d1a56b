import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { renderFragment } from '../render.ts';
import { ADAPTERS, type Options } from './fixtures.adapters.ts';
import { htmlToTrees } from './fixtures.dom.ts';
import { CASES_THAT_RUN, NOT_EXPRESSED } from './fixtures.expected.ts';

interface Fixture {
  name: string;
  options: Options;
  html: string;
}

function fixturesOf(component: string): Fixture[] {
  const file = import.meta.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  return (JSON.parse(readFileSync(new URL(file), 'utf8')) as { fixtures: Fixture[] }).fixtures;
}

describe('every component draws what govuk-frontend draws', () => {
  for (const [component, adapt] of Object.entries(ADAPTERS)) {
    const all = fixturesOf(component);
    const leftOut = NOT_EXPRESSED[component] ?? {};
    const cases = all.filter(({ name }) => !(name in leftOut));

    describe(component, () => {
      for (const { name, options, html } of cases) {
        it(name, () => {
          assert.deepEqual(htmlToTrees(renderFragment(adapt(options))), htmlToTrees(html));
        });
      }

      it('runs the cases it says it runs', () => {
        assert.equal(cases.length, CASES_THAT_RUN[component]);
        const names = all.map(({ name }) => name);
        assert.deepEqual(
          Object.keys(leftOut).filter((name) => !names.includes(name)),
          [],
        );
      });
    });
  }

  it('proves at least 85 in 100 of all cases', () => {
    const total = Object.keys(ADAPTERS).reduce((sum, component) => sum + fixturesOf(component).length, 0);
    const ran = Object.values(CASES_THAT_RUN).reduce((sum, count) => sum + count, 0);
    assert.deepEqual(Object.keys(CASES_THAT_RUN), Object.keys(ADAPTERS));
    assert.ok(ran / total >= 0.85, `${ran} of ${total}`);
  });
});
