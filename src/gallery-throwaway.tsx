import { writeFileSync, copyFileSync, mkdirSync } from 'node:fs';
import type { VNode } from 'preact';
import * as v from '#platform/views';
const { Page, Button, StatusTag, Select, Input, Checkboxes } = v;
const out = '/tmp/shots/site';
mkdirSync(`${out}/assets/fonts`, { recursive: true });
writeFileSync(`${out}/assets/due-regard.css`, v.stylesheet());
for (const f of [...v.fontFiles(), ...v.scriptFiles(), ...v.imageFiles()]) copyFileSync(f.path, out + f.url);
const brand = { name: 'Northshire County Council', colour: '#00736b', logoHref: '/logo.svg' };
writeFileSync(`${out}/brand.css`, v.brandStylesheet(brand));
writeFileSync(`${out}/logo.svg`, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><path d="M30 2 56 14v20c0 14-12 22-26 24C16 56 4 48 4 34V14z" fill="#00736b"/><path d="M14 38c6-8 10-8 16 0s10 8 16 0" stroke="#fff" stroke-width="5" fill="none"/><circle cx="30" cy="20" r="6" fill="#ffc72c"/></svg>');
const nav = ['Home', 'Plans', 'Data', 'Impact assessments', 'Engagement', 'Learning', 'Reports', 'Settings'];
const page = (name: string, title: string, active: string, body: VNode, extra: Partial<v.PageProps> = {}) =>
  writeFileSync(`${out}/${name}.html`, v.renderPage(<Page title={title} brand={brand} person={{ name: 'Amina Osei', href: '/me' }}
    navigation={nav.map((text) => ({ text, href: `/${text.toLowerCase()}`, current: text === active }))} {...extra}>{body}</Page>));
const rows: v.TimelineRow[] = [
  { label: 'Review recruitment adverts for plain English', href: '/a/1', group: 'Objective 1: A workforce like the county', from: '2025-01-06', to: '2025-06-30', tag: 'Completed', tone: 'done' },
  { label: 'Anonymous short-listing in all directorates, with training of every panel chair', href: '/a/2', group: 'Objective 1: A workforce like the county', from: '2025-04-01', to: '2026-03-31', tag: 'On track', tone: 'underway' },
  { label: 'Board sees pay gap figures', href: '/a/3', group: 'Objective 1: A workforce like the county', from: '2026-03-01', to: '2026-03-01', tag: 'Not started', tone: 'quiet' },
  { label: 'Publish translated letters', href: '/a/4', group: 'Objective 2: Services everyone can use', from: '2025-02-01', to: '2025-09-30', tag: 'Late', tone: 'late' },
  { label: 'Accessible venues register', href: '/a/5', group: 'Objective 2: Services everyone can use', from: '2025-09-01', to: null, tag: 'At risk', tone: 'watch' },
  { label: 'Reader panel', group: 'Objective 2: Services everyone can use', from: null, to: null, tag: 'Not started', tone: 'quiet' },
];
const tl = <v.Figure title="One of six actions is late" note="Equality action plan 2025 to 2027, on 22 November 2025"
  picture={<v.Timeline id="tl" title="One of six actions is late" rows={rows} period={{ from: '2025-01-01', to: '2027-03-31' }} today="2025-11-22" />}
  table={<v.TimelineTable caption="Actions and dates" rows={rows} />} />;
const bars = <v.Figure title="Disabled staff report bullying about twice as often" note="Share of staff who said yes, staff survey 2025, 95% interval"
  picture={<v.Bars id="b1" title="Bullying by disability" series={['Share']} max={50} benchmark={{ value: 18, text: 'All councils 18%' }} rows={[
    { label: 'Disabled', parts: [{ value: 31.2, text: '31.2%', low: 26, high: 37 }] }, { label: 'Not disabled', parts: [{ value: 15.4, text: '15.4%', low: 13, high: 18 }] },
    { label: 'Prefer not to say', parts: [{ value: null, text: '[c]' }] }]} />}
  table={<v.Table head={['Group', { text: 'Share', format: 'numeric' }]} rows={[['Disabled', { text: '31.2%', format: 'numeric' }]]} classes="app-table" firstCellIsHeader />} tablePlace="below"
  source="Source: staff survey 2025, release 1. 212 of 1,204 answers." />;
const stacked = <v.Figure title="Most actions are on track" picture={<v.Bars id="b2" title="States by objective" series={['Completed', 'On track', 'At risk', 'Late', 'Not started']} rows={[
    { label: 'A workforce like the county', parts: [2, 5, 1, 1, 3].map((n) => ({ value: n, text: String(n) })) }, { label: 'Services everyone can use', parts: [1, 7, 2, 0, 4].map((n) => ({ value: n, text: String(n) })) }]} />} table={<p class="govuk-body">table</p>} />;
page('overview', 'Home', 'Home', <v.Overview title="Good morning, Amina" lede="Two things need you this week. Nothing you lead is late."
  figures={[<v.KeyFigure value="38" label="Actions in the plan" note="12 completed since April" href="/plans" />, <v.KeyFigure value="2" label="Late actions" note="Down from 5 in September" href="/late" />, <v.KeyFigure value="62.5%" label="Staff who told us their ethnicity" note="1,204 of 1,926 staff" />, <v.KeyFigure value="[c]" label="Reports this quarter" note="Too few to show" />]}
  picture={stacked} next={<><h2 class="govuk-heading-m">What needs you</h2><v.TaskList items={[{ title: 'Say how 1.6 is going', href: '/a', hint: 'Progress for October', status: { tag: { text: 'Due Friday', classes: 'govuk-tag--yellow' } } }, { title: 'Sign off the EqIA of library hours', href: '/b', status: { tag: { text: 'New', classes: 'govuk-tag--teal' } } }]} /></>}>{bars}</v.Overview>,
  { banners: <v.NotificationBanner text="The demonstration is still loading: 4 of 9 rooms are ready." /> });
page('register', 'Actions', 'Plans', <v.Register title="Actions" caption="Equality action plan 2025 to 2027" actions={[<Button href="/new">Add an action</Button>, <Button href="/import" classes="govuk-button--secondary">Import</Button>]}
  filters={{ action: '/actions', clearHref: '/actions', fields: [<Input name="q" label="Words" />, <Select name="unit" label="Directorate" items={[{ text: 'All', value: '' }, { text: 'Adults and communities' }]} />, <Checkboxes name="state" classes="govuk-checkboxes--small" fieldset={{ legend: 'State' }} items={[{ value: 'l', text: 'Late' }, { value: 'o', text: 'On track', checked: true }]} />] }}
  summary="Showing 1 to 12 of 214 actions, late first" exports={[{ text: 'CSV', href: '/x.csv' }, { text: 'Excel', href: '/x.xlsx' }]}
  pagination={<v.Pagination next={{ href: '?page=2' }} items={[{ number: 1, href: '?page=1', current: true }, { number: 2, href: '?page=2' }, { ellipsis: true }, { number: 18, href: '?page=18' }]} />}>
  <form method="post" action="/bulk"><v.RegisterTable caption="Actions" selectName="id" columns={[{ text: 'Action', sortHref: '?sort=number', sorted: 'ascending' }, { text: 'Lead', sortHref: '?sort=lead' }, { text: 'Due', sortHref: '?sort=due' }, { text: 'Spent', numeric: true }, { text: 'State' }]}
    rows={Array.from({ length: 12 }, (_, i) => ({ select: { value: String(i), label: `Select 1.${i + 1}` }, cells: [<a class="govuk-link" href="/a">1.{i + 1} {rows[i % 6]?.label}</a>, ['Jo Baines', 'HR and organisational development', 'Amina Osei'][i % 3], v.formatDay(`2026-0${(i % 8) + 1}-14`), v.formatPounds(String(i * 1234)), <StatusTag word={rows[i % 6]?.tag ?? ''} tone={rows[i % 6]?.tone} />] }))} />
    <Button classes="govuk-button--secondary">Change the ticked actions</Button></form></v.Register>);
page('record', 'Action 1.6', 'Plans', <v.RecordPage caption="Action 1.6" title="Anonymous short-listing in all directorates" state={[<StatusTag word="On track" tone="underway" />, ' ', <StatusTag word="High priority" />]}
  lede="So that every applicant is judged on what they can do." actions={<Button href="/e" classes="govuk-button--secondary">Edit</Button>}
  next={<v.NextStep title="Say how it is going by 30 November 2025" actions={<Button href="/p">Record progress</Button>}><p class="govuk-body">The last word was on 12 September 2025.</p></v.NextStep>}
  summary={<v.SummaryList rows={[{ key: 'Lead', value: 'Jo Baines, HR', actions: { items: [{ text: 'Change', href: '/c', visuallyHiddenText: 'lead' }] } }, { key: 'When', value: '1 April 2025 to 31 March 2026', actions: { items: [{ text: 'Change', href: '/c', visuallyHiddenText: 'dates' }] } }, { key: 'How we will know', value: 'Share of short-listed applicants by ethnicity', actions: { items: [{ text: 'Change', href: '/c', visuallyHiddenText: 'measure' }] } }]} />}
  timeline={<v.TimelineList entries={[{ when: '12 September 2025 at 3:05pm', title: 'Progress recorded', who: 'Jo Baines', text: 'Three of five directorates now short-list without names.' }, { when: '1 April 2025', title: 'Started', who: 'Amina Osei' }]} />}
  related={<ul class="govuk-list"><li><a class="govuk-link" href="/i">Indicator: short-listing by ethnicity</a></li><li><a class="govuk-link" href="/e">EqIA of the recruitment system</a></li></ul>}>
  <h2 class="govuk-heading-m">Milestones</h2>{tl}</v.RecordPage>, { breadcrumbs: [{ text: 'Plans', href: '/plans' }, { text: 'Equality action plan 2025 to 2027', href: '/p' }, { text: 'Action 1.6' }] });
page('task', 'How is it going?', 'Plans', <v.Task errors={[{ text: 'Select how it is going', href: '#rating' }]} aside={<><h2 class="govuk-heading-s">What the words mean</h2><p class="govuk-body-s">On track: every milestone so far was met.</p></>}>
  <form method="post" action="/p" novalidate><v.Radios name="rating" errorMessage="Select how it is going" hint="Since 12 September 2025" fieldset={{ legend: { text: 'How is action 1.6 going?', isPageHeading: true, classes: 'govuk-fieldset__legend--l' } }} items={[{ value: 'on', text: 'On track' }, { value: 'risk', text: 'At risk', hint: 'Something may stop it', checked: true, conditional: <v.Textarea name="why" label="What may stop it?" rows={3} /> }, { divider: 'or' }, { value: 'late', text: 'Late' }]} />
  <v.DateInput id="next" namePrefix="next" fieldset={{ legend: { text: 'When will you look again?', classes: 'govuk-fieldset__legend--m' } }} hint="For example, 27 3 2026" values={{ day: 1, month: 2 }} />
  <v.CharacterCount name="n" label={{ text: 'What was done', classes: 'govuk-label--m' }} maxlength={500} /><v.Input name="cost" label={{ text: 'Spent so far', classes: 'govuk-label--m' }} prefix="£" classes="govuk-input--width-10" inputmode="decimal" />
  <div class="govuk-button-group"><Button preventDoubleClick>Save and continue</Button><a class="govuk-link" href="/x">Cancel</a></div></form></v.Task>, { errorTitlePrefix: 'Error', backLink: { href: '/a' } });
page('report', 'Annual report', 'Reports', <v.Report title="Annual equality report 2025" lede="What we set out to do, what we did, and whether it worked." about="Version 3, signed off by the Cabinet on 7 November 2025" actions={<Button href="/r.pdf" classes="govuk-button--secondary">Download as PDF</Button>}
  contents={[{ text: 'Our workforce', href: '#workforce' }, { text: 'Bullying and harassment', href: '#bullying' }, { text: 'The plan', href: '#plan' }]}>
  <h2 class="govuk-heading-m" id="workforce">Our workforce</h2><p class="govuk-body">Of 1,926 people who work for the council, 1,204 have told us their ethnicity. That is 62.5%, up from 54.1% a year ago. We asked again in the spring, and explained who sees the answers.</p><v.InsetText>Figures about fewer than five people read [c].</v.InsetText><h2 class="govuk-heading-m" id="bullying">Bullying and harassment</h2>{bars}<h2 class="govuk-heading-m" id="plan">The plan</h2>{tl}</v.Report>);
page('import', 'Check the import', 'Plans', <v.Register title="Check what was read" filters={{ action: '/i', clearHref: '/i', place: 'top', fields: [<Input name="q" label="Words" />, <Select name="unit" label="Kind" items={[{ text: 'All', value: '' }]} />, <Select name="u2" label="Place" items={[{ text: 'All', value: '' }]} />] }} summary="2 passages">
  <v.SideBySide left={{ title: 'Your document', content: <><p class="govuk-body" id="p1">1.6 We will introduce anonymous short-listing in all directorates by March 2026.</p><p class="govuk-body" id="p2">1.7 We will publish our pay gaps.</p></> }} right={{ title: 'What we read', content: <v.SummaryList card={{ title: 'Action 1.6', actions: { items: [{ text: 'Show in document', href: '#p1' }] } }} rows={[{ key: 'Action', value: 'Introduce anonymous short-listing' }, { key: 'By', value: 'March 2026' }]} /> }} /></v.Register>);
