import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { readDocument } from '../index.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const PRESENTATION = 'application/vnd.oasis.opendocument.presentation';

const frame = (kind: string, inner: string) =>
  `<draw:frame presentation:class="${kind}"><draw:text-box>${inner}</draw:text-box></draw:frame>`;
const text = (words: string) => `<text:p>${words}</text:p>`;
const item = (words: string) => `<text:list><text:list-item>${text(words)}</text:list-item></text:list>`;
const notes = `<presentation:notes>${frame('notes', text('Say this slowly'))}</presentation:notes>`;

const STYLES = `<office:automatic-styles>
  <style:style style:name="dp1" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>
</office:automatic-styles>`;
const BODY = `<office:body><office:presentation>
  <draw:page draw:style-name="dp0">${frame('outline', item('Fit a ramp'))}${frame('title', text('Our piers'))}${notes}</draw:page>
  <draw:page draw:style-name="dp1">${frame('title', text('Not shown'))}</draw:page>
  <draw:page draw:style-name="dp0">${frame('footer', text('Marlshire'))}<draw:g>${frame('', text('In a group of shapes'))}</draw:g></draw:page>
</office:presentation></office:body>`;

const FILES = {
  'show.odp': zipSync({
    mimetype: encode(PRESENTATION),
    'styles.xml': encode('<office:document-styles/>'),
    'content.xml': encode(`<office:document-content>${STYLES}${BODY}</office:document-content>`),
  }),
  'show.fodp': encode(
    `<?xml version="1.0"?><office:document office:mimetype="${PRESENTATION}">${STYLES}${BODY}</office:document>`,
  ),
};

for (const [name, bytes] of Object.entries(FILES))
  test(`${name}: slides in their order, the title first; no notes, no hidden slide, the footer apart`, async () => {
    const result = await readDocument(bytes, name);
    if (!result.ok) assert.fail(result.refusal.code);
    const seen = result.value.blocks.map((block) => [
      block.kind,
      block.kind === 'table' ? '' : block.text,
      block.place,
      block.kind === 'paragraph' && block.furniture === true,
    ]);
    assert.deepEqual(seen, [
      ['heading', 'Our piers', { page: 1 }, false],
      ['list-item', 'Fit a ramp', { page: 1 }, false],
      ['paragraph', 'Marlshire', { page: 3 }, true],
      ['paragraph', 'In a group of shapes', { page: 3 }, false],
    ]);
  });
