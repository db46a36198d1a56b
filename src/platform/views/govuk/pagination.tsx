import type { ComponentChildren } from 'preact';
import { type Attributes, type Content, classList, type Gapped, isBlank, isPresent, type Styled } from './options.ts';

export interface PaginationLink {
  href: string;
  text?: Content;
  /** Says where the link leads, when the pages have names instead of numbers. */
  labelText?: string;
  attributes?: Attributes;
}

export type PaginationItem =
  | { ellipsis: true }
  | {
      number: number | string;
      href: string;
      current?: boolean;
      visuallyHiddenText?: string;
      attributes?: Attributes;
      ellipsis?: false;
    };

export interface PaginationProps extends Styled {
  items?: Gapped<PaginationItem>;
  previous?: PaginationLink;
  next?: PaginationLink;
  landmarkLabel?: string;
}

export function Pagination({ items, previous, next, landmarkLabel, classes, attributes }: PaginationProps) {
  const block = !items && Boolean(previous || next);
  return (
    <nav
      class={classList('govuk-pagination', block && 'govuk-pagination--block', classes)}
      aria-label={landmarkLabel || 'Pagination'}
      {...attributes}
    >
      {previous?.href && (
        <ArrowLink link={previous} rel="prev" block={block}>
          Previous<span class="govuk-visually-hidden"> page</span>
        </ArrowLink>
      )}
      {items && <ul class="govuk-pagination__list">{items.filter(isPresent).map(pageItem)}</ul>}
      {next?.href && (
        <ArrowLink link={next} rel="next" block={block}>
          Next<span class="govuk-visually-hidden"> page</span>
        </ArrowLink>
      )}
    </nav>
  );
}

function pageItem(item: PaginationItem) {
  if (item.ellipsis) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li class={classList('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  );
}

interface ArrowLinkProps {
  link: PaginationLink;
  rel: 'prev' | 'next';
  block: boolean;
  children: ComponentChildren;
}

function ArrowLink({ link, rel, block, children }: ArrowLinkProps) {
  const arrowFirst = block || rel === 'prev';
  const decorated = block && !link.labelText && 'govuk-pagination__link-title--decorated';
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={rel} {...link.attributes}>
        {arrowFirst && <Arrow rel={rel} />}
        <span class={classList('govuk-pagination__link-title', decorated)}>
          {isBlank(link.text) ? children : link.text}
        </span>
        {link.labelText && block && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!arrowFirst && <Arrow rel={rel} />}
      </a>
    </div>
  );
}

const ARROW_PATHS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function Arrow({ rel }: { rel: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROW_PATHS[rel]} />
    </svg>
  );
}
