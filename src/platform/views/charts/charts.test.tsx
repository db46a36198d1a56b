import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast } from '../brand.ts';
import { renderFragment } from '../render.ts';
import { Bars } from './bars.tsx';
import { widthOfText, wrapped } from './drawing.tsx';
import { Figure } from './figure.tsx';
import { Intervals } from './intervals.tsx';
import { inkOn, PALETTE, TONE_COLOURS } from './palette.ts';
import { Timeline, type TimelineRow, TimelineTable } from './timeline.tsx';

const row = (from: string | null, to: string | null, more: Partial<TimelineRow> = {}): TimelineRow => ({
  label: 'Review adverts',
  group: 'Recruitment',
  from,
  to,
  tag: 'On track',
  tone: 'underway',
  ...more,
});

const draw = (rows: TimelineRow[], today = '2025-07-01') =>
  renderFragment(
    <Timeline
      id="t"
      title="All on track"
      rows={rows}
      period={{ from: '2025-01-01', to: '2026-01-01' }}
      today={today}
    />,
  );

describe('palette', () => {
  it('can be read on: the ink on every colour, and every tone on white', () => {
    for (const colour of PALETTE) assert.ok(contrast(inkOn(colour), colour) >= 4.5, colour);
    for (const colour of Object.values(TONE_COLOURS)) assert.ok(contrast(colour, '#ffffff') >= 2.9, colour);
  });
});

describe('timeline', () => {
  it('is an image with a name and a description, and carries no inline style', () => {
    const html = draw([row('2025-01-01', '2025-06-30')]);
    assert.match(html, /role="img" aria-labelledby="t-title t-desc"/);
    assert.match(html, /<title id="t-title">All on track<\/title>/);
    assert.match(html, /1 row between 1 January 2025 and 1 January 2026; today is 1 July 2025\. On track: 1\./);
    assert.doesNotMatch(html, /\sstyle=|<style/);
  });

  it('keeps a window that reaches out of the period inside the picture', () => {
    const rects = [...draw([row('2020-01-01', '2030-01-01')]).matchAll(/<rect x="([\d.]+)"[^>]*width="([\d.]+)"/g)];
    const [, x, width] = rects.at(-1) ?? [];
    assert.equal(Number(x) + Number(width), 1076);
  });

  it('says so when there are no dates, and draws today only inside the period', () => {
    assert.match(draw([row(null, null)]), /No dates set/);
    assert.match(draw([row(null, '2025-03-01')]), />Today</);
    assert.doesNotMatch(draw([row(null, '2025-03-01')], '2027-01-01'), />Today</);
  });

  it('puts the same rows into a table, with links and whole dates', () => {
    const rows = [row('2025-03-01', null, { href: '/actions/1' }), row('2025-03-01', '2025-03-01')];
    const html = renderFragment(<TimelineTable caption="Actions" rows={rows} />);
    assert.match(html, /href="\/actions\/1"/);
    assert.match(html, /From 1 March 2025</);
    assert.match(html, />1 March 2025</);
  });
});

describe('bars', () => {
  const rectWidths = (html: string) =>
    [...html.matchAll(/<rect[^>]*width="([\d.]+)" height="28"/g)].map(([, w]) => Number(w));

  it('begins at zero, so that twice the figure is twice the length', () => {
    const rows = [10, 20].map((value) => ({ label: `${value}`, parts: [{ value, text: `${value}%` }] }));
    const [one = 0, two = 0] = rectWidths(renderFragment(<Bars id="b" title="T" series={['Share']} rows={rows} />));
    assert.ok(one > 0);
    assert.equal(two, one * 2);
  });

  it('shows a figure that is kept back as its mark, without a bar', () => {
    const rows = [{ label: 'Few', parts: [{ value: null, text: '[c]' }] }];
    const html = renderFragment(<Bars id="b" title="T" series={['Share']} rows={rows} max={100} />);
    assert.deepEqual(rectWidths(html), []);
    assert.match(html, />\[c\]</);
  });

  it('reads every part of a stack aloud', () => {
    const rows = [
      {
        label: 'Adults',
        parts: [
          { value: 1, text: '1' },
          { value: 3, text: '3' },
        ],
      },
    ];
    const html = renderFragment(<Bars id="b" title="T" series={['Late', 'On track']} rows={rows} />);
    assert.match(html, /<desc[^>]*>Adults: Late 1 and On track 3\.<\/desc>/);
    assert.doesNotMatch(html, /\sstyle=/);
  });
});

describe('labels', () => {
  it('take two lines at most and say when they were cut', () => {
    assert.deepEqual(wrapped('Short', 200), ['Short']);
    const lines = wrapped('Anonymous short-listing in all directorates with training of every panel chair', 200);
    assert.equal(lines.length, 2);
    assert.ok(lines[1]?.endsWith('…'));
    assert.ok(lines.every((line) => widthOfText(line) <= 210));
  });
});

describe('figure', () => {
  it('has its finding, its picture and its table', () => {
    const html = renderFragment(
      <Figure title="Two are late" headingLevel={3} picture={<p>picture</p>} table={<p>table</p>} />,
    );
    assert.match(html, /<figcaption><h3[^>]*>Two are late<\/h3>/);
    assert.match(html, /picture.*<details.*table/s);
  });
});

describe('intervals', () => {
  const both = renderFragment(
    <Intervals
      id="i"
      title="Half as likely"
      rows={[
        { label: 'Adults', value: 0.5, low: 0.25, high: 1, text: '0.50' },
        { label: 'Children', value: null, low: null, high: null, text: 'Too few' },
        { label: 'Highways', value: 2, low: 1, high: 4, text: '2.00' },
      ]}
      equal={{ value: 1, text: '1: equally likely' }}
      band={{ from: 0.8, to: 1.25, text: 'Parity band' }}
      logarithmic
    />,
  );
  const [drawn = '', onPhone = ''] = both.split('</svg>');

  it('is drawn for a phone too, with each label above its line', () => {
    const [label, dot] = [/<text x="0" y="([\d.]+)"[^>]*>Adults</, /<circle cx="[\d.]+" cy="([\d.]+)"/].map((one) =>
      Number(one.exec(onPhone)?.[1]),
    );
    assert.ok(Number(label) < Number(dot) - 20);
    assert.match(onPhone, /width="290"/);
    assert.match(onPhone, /id="i-phone-title"/);
  });

  it('half and double lie as far from 1, and what has no figure has no dot', () => {
    const dots = [...drawn.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    const line = Number(/<line x1="([\d.]+)"/.exec(drawn)?.[1]);
    assert.equal(dots.length, 2);
    assert.ok(Math.abs(line - Number(dots[0]) - (Number(dots[1]) - line)) < 0.01);
  });

  it('says in words what it shows', () => {
    assert.match(
      drawn,
      /<desc id="i-desc">Adults: 0\.50\. Children: Too few\. Highways: 2\.00\. Line: 1: equally likely\./,
    );
    assert.doesNotMatch(drawn, /\sstyle=|NaN/);
  });
});
