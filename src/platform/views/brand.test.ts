import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brandStylesheet, contrast } from './brand.ts';

const variable = (css: string, name: string) => new RegExp(`${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? '';

describe('brand', () => {
  it('knows the contrast of black on white and of grey on white', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
  });

  it('finds an ink that can be read on white and on the surface, whatever the colour', () => {
    for (const colour of ['#ffdd00', '#00a19a', '#b0003a', '#ffffff', '#000000', '#005eb8']) {
      const css = brandStylesheet({ colour });
      assert.equal(variable(css, '--brand-colour'), colour);
      assert.ok(contrast(variable(css, '--brand-ink'), '#ffffff') >= 7, colour);
      assert.ok(contrast(variable(css, '--brand-ink'), variable(css, '--brand-surface')) >= 7, colour);
      assert.ok(contrast('#1a65a6', variable(css, '--brand-surface')) >= 4.5, colour);
    }
  });

  it('lets nothing but a colour and font names into the stylesheet', () => {
    assert.throws(() => brandStylesheet({ colour: 'red;}body{display:none' }), RangeError);
    assert.throws(() => brandStylesheet({ colour: '#ff0000', fontFamily: 'a; } * { x: url(//evil)' }), RangeError);
    assert.match(
      brandStylesheet({ colour: '#ff0000', fontFamily: '"Gill Sans", arial' }),
      /--body-font: "Gill Sans", arial;/,
    );
  });
});
