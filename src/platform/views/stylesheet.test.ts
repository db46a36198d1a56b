import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fontFiles, imageFiles, scriptFiles, stylesheet } from './stylesheet.ts';

describe('stylesheet', () => {
  const css = stylesheet();

  it('has neither the font nor the crest that are for gov.uk alone', () => {
    assert.deepEqual(css.match(/GDS Transport|crest|Calvert/gi), null);
  });

  it('names no file that is not served', () => {
    const named = [...css.matchAll(/url\((?!data:)["']?([^)"']+)/g)].map(([, url]) => url);
    const served = fontFiles().map(({ url }) => url);
    assert.deepEqual(named.sort(), served.sort());
    assert.deepEqual(css.match(/sourceMappingURL|@import|@charset/g), null);
  });

  it('sets every text in the body font, on screen and on paper', () => {
    const families = new Set([...css.matchAll(/[^-]font-family:\s*([^;}]*)/g)].map(([, family]) => family));
    assert.deepEqual([...families].sort(), ["'Atkinson Hyperlegible Next'", 'var(--body-font)']);
  });

  it('points to files that exist', () => {
    const files = [...fontFiles(), ...scriptFiles(), ...imageFiles()];
    assert.equal(files.length, 8);
    assert.deepEqual(
      files.filter(({ path }) => !existsSync(path)),
      [],
    );
  });
});
