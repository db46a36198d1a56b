import type { ComponentChildren } from 'preact';
import { type Attributes, type Content, classList, type Gapped, isBlank, isPresent, type Styled } from './options.ts';

export interface NavigationItem {
  text?: Content;
  href?: string;
  /** The page itself. */
  current?: boolean;
  /** A page in this part of the service. */
  active?: boolean;
  attributes?: Attributes;
}

interface NavigationSlots {
  start?: Content;
  end?: Content | { text: Content; align: 'inline' | 'below' };
  navigationStart?: Content;
  navigationEnd?: Content;
}

export interface ServiceNavigationProps extends Styled {
  navigation?: Gapped<NavigationItem>;
  serviceName?: string;
  serviceUrl?: string;
  ariaLabel?: string;
  menuButtonText?: string;
  menuButtonLabel?: string;
  navigationLabel?: string;
  navigationId?: string;
  navigationClasses?: string;
  collapseNavigationOnMobile?: boolean;
  slots?: NavigationSlots;
}

export function ServiceNavigation(props: ServiceNavigationProps) {
  const { slots, serviceName } = props;
  const end = endSlot(slots);
  const shared = {
    class: classList('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  };
  const inner = (
    <div class={classList('govuk-width-container', end.inline && 'govuk-service-navigation__inlining-container')}>
      {slots?.start}
      <div class="govuk-service-navigation__container">
        {serviceName && <ServiceName name={serviceName} href={props.serviceUrl} />}
        <NavigationList {...props} />
      </div>
      {end.content}
    </div>
  );
  const isLandmark = serviceName || !isBlank(slots?.start) || !isBlank(end.content);
  if (!isLandmark) return <div {...shared}>{inner}</div>;
  return (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...shared}>
      {inner}
    </section>
  );
}

function endSlot(slots: NavigationSlots | undefined): { content: Content; inline: boolean } {
  const end = slots?.end;
  if (typeof end === 'object' && end !== null && 'align' in end) {
    return { content: end.text, inline: end.align === 'inline' };
  }
  return { content: end as Content, inline: false };
}

function ServiceName({ name, href }: { name: string; href?: string }) {
  return (
    <span class="govuk-service-navigation__service-name">
      {href ? (
        <a href={href} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  );
}

function NavigationList(props: ServiceNavigationProps) {
  const { slots, navigationId = 'navigation', menuButtonText = 'Menu', menuButtonLabel } = props;
  const items = (props.navigation ?? []).filter(isPresent);
  if (items.length === 0 && isBlank(slots?.navigationStart) && isBlank(slots?.navigationEnd)) return null;
  const label = menuButtonLabel && menuButtonLabel !== menuButtonText ? menuButtonLabel : undefined;
  return (
    <nav
      aria-label={props.navigationLabel ?? menuButtonText}
      class={classList('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={label}
          hidden
          aria-hidden="true"
        >
          {menuButtonText}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {slots?.navigationStart}
        {items.map(navigationItem)}
        {slots?.navigationEnd}
      </ul>
    </nav>
  );
}

function navigationItem({ text, href, current, active, attributes }: NavigationItem) {
  const marked = current || active;
  const ariaCurrent = current ? 'page' : active ? 'true' : undefined;
  const content = marked ? <ActiveFallback>{text}</ActiveFallback> : text;
  return (
    <li class={classList('govuk-service-navigation__item', marked && 'govuk-service-navigation__item--active')}>
      {href ? (
        <a class="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} {...attributes}>
          {content}
        </a>
      ) : (
        !isBlank(text) && (
          <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
            {content}
          </span>
        )
      )}
    </li>
  );
}

/** For a person whose browser overrides the colours: the current place is strong as well. */
function ActiveFallback({ children }: { children: ComponentChildren }) {
  return <strong class="govuk-service-navigation__active-fallback">{children}</strong>;
}
