import {
  type Attributes,
  type Content,
  classList,
  type Gapped,
  isPresent,
  type Styled,
  textOption,
  type Words,
} from './options.ts';

export interface TabItem {
  label: string;
  id?: string;
  panel: Words;
  attributes?: Attributes;
}

export interface TabsProps extends Styled {
  items: Gapped<TabItem>;
  id?: string;
  idPrefix?: string;
  title?: Content;
}

export function Tabs({ items, id, idPrefix = '', title = 'Contents', classes, attributes }: TabsProps) {
  const tabs = items
    .map((item, index) => isPresent(item) && { ...item, place: index, id: item.id ?? `${idPrefix}-${index + 1}` })
    .filter(isPresent);
  return (
    <div id={id} class={classList('govuk-tabs', classes)} data-module="govuk-tabs" {...attributes}>
      <h2 class="govuk-tabs__title">{title}</h2>
      {tabs.length > 0 && (
        <ul class="govuk-tabs__list">
          {tabs.map((tab) => (
            <li class={classList('govuk-tabs__list-item', tab.place === 0 && 'govuk-tabs__list-item--selected')}>
              <a class="govuk-tabs__tab" href={`#${tab.id}`} {...tab.attributes}>
                {tab.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {tabs.map(({ id: panelId, panel, place }) => (
        <Panel id={panelId} panel={panel} hidden={place > 0} />
      ))}
    </div>
  );
}

function Panel({ id, panel, hidden }: { id: string; panel: Words; hidden: boolean }) {
  const { text, attributes } = textOption(panel);
  return (
    <div class={classList('govuk-tabs__panel', hidden && 'govuk-tabs__panel--hidden')} id={id} {...attributes}>
      {typeof text === 'string' ? <p class="govuk-body">{text}</p> : text}
    </div>
  );
}
