import { type Attributes, type Content, classList, type Styled } from './options.ts';

export interface BreadcrumbItem {
  text: Content;
  /** Without an address the item is the page itself. */
  href?: string;
  attributes?: Attributes;
}

export interface BreadcrumbsProps extends Styled {
  items: readonly BreadcrumbItem[];
  collapseOnMobile?: boolean;
  labelText?: string;
}

export function Breadcrumbs(props: BreadcrumbsProps) {
  const { items, collapseOnMobile, labelText = 'Breadcrumb', classes, attributes } = props;
  const collapse = collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile';
  return (
    <nav class={classList('govuk-breadcrumbs', classes, collapse)} aria-label={labelText} {...attributes}>
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
