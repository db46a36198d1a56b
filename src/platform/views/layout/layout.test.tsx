import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { VNode } from 'preact';
import { RegisterTable } from '../blocks/register-table.tsx';
import { Input } from '../govuk/input.tsx';
import { renderFragment, renderPage } from '../render.ts';
import { fontFiles, imageFiles, scriptFiles } from '../stylesheet.ts';
import { Overview } from './overview.tsx';
import { Page, type PageProps } from './page.tsx';
import { RecordPage } from './record.tsx';
import { Register } from './register.tsx';
import { Report } from './report.tsx';
import { Task } from './task.tsx';

const brand = { name: 'Northshire County Council', colour: '#00736b' };

const draw = (props: Partial<PageProps> = {}) =>
  renderPage(
    <Page title="Actions" brand={brand} {...props}>
      <h1>Actions</h1>
    </Page>,
  );

describe('page', () => {
  it('is a whole document in British English, named for the page and the body', () => {
    const html = draw();
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en-GB" class="govuk-template">/);
    assert.match(html, /<title>Actions – Northshire County Council<\/title>/);
    assert.match(html, /<main class="govuk-main-wrapper" id="main-content"><h1>Actions<\/h1><\/main>/);
    assert.match(html, /href="#main-content"/);
    assert.match(html, /href="\/accessibility">Accessibility statement/);
  });

  it('says first that there is an error', () => {
    assert.match(draw({ errorTitlePrefix: 'Error' }), /<title>Error: Actions – /);
  });

  it('carries nothing inline and asks only for files that are served', () => {
    const html = draw({ brand: { ...brand, logoHref: '/logo.svg' } });
    assert.doesNotMatch(html, /\sstyle=|<style|<script(?! type="module" src=)|\son\w+=/);
    const served = [...fontFiles(), ...scriptFiles(), ...imageFiles()].map(({ url }) => url);
    const asked = [...html.matchAll(/<(?:link|script|img)[^>]*(?:href|src)="([^"]+)"/g)].map(([, url = '']) => url);
    const others = asked.filter((url) => !served.includes(url));
    assert.deepEqual(others, ['/assets/due-regard.css', '/assets/brand-00736b.css', '/logo.svg']);
  });

  it('escapes what people typed', () => {
    const html = draw({ title: '<script>alert(1)</script>', person: { name: '"><img>', href: '/me' } });
    assert.match(html, /<title>&lt;script>alert\(1\)&lt;\/script> – /);
    assert.doesNotMatch(html, /<img>|<script>/);
  });

  it('shows the navigation and the person only when they are given', () => {
    assert.doesNotMatch(draw(), /<nav|Signed in as/);
    const html = draw({
      navigation: [{ text: 'Plans', href: '/plans', current: true }],
      person: { name: 'A', href: '/' },
    });
    assert.match(html, /aria-current="page"/);
    assert.match(html, /Signed in as /);
  });
});

describe('layouts', () => {
  const slots = { title: 'T-title', lede: 'T-lede', actions: 'T-actions' };
  const place = (vnode: VNode, words: string[]) => {
    const html = renderFragment(vnode);
    const places = words.map((word) => html.indexOf(word));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
      words.join(),
    );
    assert.ok(!places.includes(-1), words.join());
    assert.equal(html.match(/<h1/g)?.length, 1);
  };

  it('places the slots of an overview', () => {
    place(<Overview {...slots} figures="T-figures" picture="T-picture" next="T-next" children="T-rest" />, [
      'T-title',
      'T-lede',
      'T-actions',
      'T-figures',
      'T-picture',
      'T-next',
      'T-rest',
    ]);
  });

  it('places the slots of a record: state and next step before the summary', () => {
    const record = { ...slots, state: 'T-state', next: 'T-next', summary: 'T-summary', related: 'T-related' };
    const order = ['T-title', 'T-state', 'T-next', 'T-summary', 'T-parts', 'T-related', 'T-timeline'];
    place(<RecordPage {...record} timeline="T-timeline" children="T-parts" />, order);
  });

  it('places the slots of a register, with filters that are sent by GET', () => {
    const filters = { action: '/actions', clearHref: '/actions', fields: <Input name="q" label="Words" /> };
    const exports = [{ text: 'CSV', href: '/actions.csv' }];
    const register = { ...slots, filters, exports, summary: 'T-summary', pagination: 'T-pages', children: 'T-rows' };
    place(<Register {...register} />, ['T-title', '/actions', 'T-summary', '/actions.csv', 'T-rows', 'T-pages']);
    assert.match(renderFragment(<Register {...register} />), /<form[^>]* method="get" action="\/actions"/);
  });

  it('places the slots of a report', () => {
    const contents = [{ text: 'T-part', href: '#part' }];
    place(<Report {...slots} about="T-about" contents={contents} children="T-body" />, [
      'T-title',
      'T-about',
      'T-part',
      'T-body',
    ]);
  });

  it('puts the errors of a task before its heading', () => {
    const errors = [{ text: 'T-error', href: '#field' }];
    place(<Task title="T-title" errors={errors} children="T-form" />, ['T-error', 'T-title', 'T-form']);
  });
});

describe('register table', () => {
  const columns = [
    { text: 'Action', sortHref: '?sort=action', sorted: 'ascending' as const },
    { text: 'Spent', numeric: true },
  ];

  it('says by which column it is sorted, and names every box', () => {
    const rows = [{ cells: ['1.6 Review', '£12'], select: { value: '7', label: 'Select 1.6 Review' } }];
    const html = renderFragment(<RegisterTable caption="Actions" columns={columns} rows={rows} selectName="id" />);
    assert.match(html, /<th scope="col"[^>]* aria-sort="ascending"/);
    assert.match(html, /<th scope="row"[^>]*>1\.6 Review</);
    assert.match(html, /name="id" value="7" aria-label="Select 1\.6 Review"/);
    assert.match(html, /govuk-table__cell--numeric">£12</);
  });

  it('says so when it is empty', () => {
    const html = renderFragment(<RegisterTable caption="Actions" columns={columns} rows={[]} />);
    assert.doesNotMatch(html, /<table/);
    assert.match(html, /Nothing matches/);
  });
});
