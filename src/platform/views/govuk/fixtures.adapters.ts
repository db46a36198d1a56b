/** Test only: how an option of a govuk-frontend macro is said to the component of the same name. */
import type { FunctionComponent, VNode } from 'preact';
import { h } from 'preact';
import { Accordion } from './accordion.tsx';
import { BackLink } from './back-link.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Button } from './button.tsx';
import { CharacterCount } from './character-count.tsx';
import { Checkboxes } from './checkboxes.tsx';
import { DateInput } from './date-input.tsx';
import { Details } from './details.tsx';
import { ErrorMessage } from './error-message.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { ExitThisPage } from './exit-this-page.tsx';
import { Fieldset } from './fieldset.tsx';
import { FileUpload } from './file-upload.tsx';
import { htmlToVnode } from './fixtures.dom.ts';
import { Hint } from './hint.tsx';
import { Input } from './input.tsx';
import { InsetText } from './inset-text.tsx';
import { Label } from './label.tsx';
import { NotificationBanner } from './notification-banner.tsx';
import { Pagination } from './pagination.tsx';
import { Panel } from './panel.tsx';
import { PasswordInput } from './password-input.tsx';
import { PhaseBanner } from './phase-banner.tsx';
import { Radios } from './radios.tsx';
import { Select } from './select.tsx';
import { ServiceNavigation } from './service-navigation.tsx';
import { SkipLink } from './skip-link.tsx';
import { SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';
import { Tabs } from './tabs.tsx';
import { Tag } from './tag.tsx';
import { TaskList } from './task-list.tsx';
import { Textarea } from './textarea.tsx';
import { WarningText } from './warning-text.tsx';

export type Options = Record<string, unknown>;

type Adapter = (options: Options) => VNode;

export const ADAPTERS: Record<string, Adapter> = {
  accordion: component(Accordion, (props) => ({ ...props, items: each(props.items, unwrapSection) })),
  'back-link': component(BackLink),
  breadcrumbs: component(Breadcrumbs),
  button: component(Button, textAsChildren),
  'character-count': component(CharacterCount),
  checkboxes: component(Checkboxes, (props) => ({ ...props, items: each(props.items, unwrapConditional) })),
  'date-input': component(DateInput),
  details: component(Details, textAsChildren),
  'error-message': component(ErrorMessage),
  'error-summary': component(ErrorSummary),
  'exit-this-page': component(ExitThisPage, textAsChildren),
  fieldset: component(Fieldset, textAsChildren),
  'file-upload': component(FileUpload),
  hint: component(Hint),
  input: component(Input),
  'inset-text': component(InsetText, textAsChildren),
  label: component(Label),
  'notification-banner': (options) =>
    component(NotificationBanner, 'html' in options ? textAsChildren : undefined)(options),
  pagination: component(Pagination),
  panel: component(Panel, textAsChildren),
  'password-input': component(PasswordInput),
  'phase-banner': component(PhaseBanner, textAsChildren),
  radios: component(Radios, (props) => ({ ...props, items: each(props.items, unwrapConditional) })),
  select: component(Select),
  'service-navigation': component(ServiceNavigation, (props) => ({ ...props, slots: slotsOf(props.slots) })),
  'skip-link': component(SkipLink),
  'summary-list': component(SummaryList),
  table: component(Table),
  tabs: component(Tabs),
  tag: component(Tag, textAsChildren),
  'task-list': component(TaskList),
  textarea: component(Textarea),
  'warning-text': component(WarningText, textAsChildren),
};

function component<Props>(type: FunctionComponent<Props>, adapt: (props: Options) => Options = (props) => props) {
  return (options: Options): VNode => h(type as FunctionComponent<object>, adapt(propsOf(options) as Options));
}

/** `text` and `html` are one option here, wherever they stand; html becomes vnodes. */
function propsOf(options: unknown): unknown {
  if (Array.isArray(options)) return options.map(propsOf);
  if (typeof options !== 'object' || options === null) return options;
  const props: Options = {};
  for (const [name, value] of Object.entries(options)) {
    if (name === 'attributes' || name === 'values') props[name] = value;
    else if (isHtml(name)) props[textNameOf(name)] = value ? htmlToVnode(String(value)) : undefined;
    else if (!isShadowedByHtml(name, options)) props[name] = propsOf(value);
  }
  return props;
}

function isHtml(name: string): boolean {
  return name === 'html' || name.endsWith('Html');
}

function textNameOf(name: string): string {
  return name === 'html' ? 'text' : name.replace(/Html$/, 'Text');
}

/** Where both are given the macro takes the html. */
function isShadowedByHtml(name: string, options: object): boolean {
  const htmlName = name === 'text' ? 'html' : name.replace(/Text$/, 'Html');
  return htmlName !== name && htmlName in options;
}

function textAsChildren({ text, ...props }: Options): Options {
  return text === undefined ? props : { ...props, children: text };
}

function each(items: unknown, change: (item: Options) => Options): unknown {
  return Array.isArray(items) ? items.map((item) => (item ? change(item as Options) : item)) : items;
}

function unwrapConditional(item: Options): Options {
  return { ...item, conditional: textIn(item.conditional) };
}

function unwrapSection(item: Options): Options {
  return { ...item, heading: textIn(item.heading), summary: textIn(item.summary), content: textIn(item.content) };
}

function textIn(option: unknown): unknown {
  return typeof option === 'object' && option !== null && 'text' in option ? option.text : undefined;
}

function slotsOf(slots: unknown): Options | undefined {
  if (typeof slots !== 'object' || slots === null) return undefined;
  return Object.fromEntries(
    Object.entries(slots).map(([name, slot]) => [name, typeof slot === 'string' ? htmlToVnode(slot) : slot]),
  );
}
