import type { ComponentChildren } from 'preact';
import { type Content, classList, type HeadingLevel, isBlank, type Styled } from './options.ts';

export interface NotificationBannerProps extends Styled {
  /** A single sentence, styled as the heading of the banner; use children for more. */
  text?: Content;
  children?: ComponentChildren;
  type?: 'success';
  role?: string;
  titleText?: Content;
  titleHeadingLevel?: HeadingLevel;
  titleId?: string;
  disableAutoFocus?: boolean;
}

export function NotificationBanner(props: NotificationBannerProps) {
  const { type, titleId = 'govuk-notification-banner-title', titleHeadingLevel = 2, text } = props;
  const success = type === 'success';
  const Heading = `h${titleHeadingLevel}` as const;
  const role = props.role ?? (success ? 'alert' : 'region');
  return (
    <div
      class={classList('govuk-notification-banner', success && 'govuk-notification-banner--success', props.classes)}
      role={role as 'alert' | 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.titleText ?? (success ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {props.children ?? (isBlank(text) ? null : <p class="govuk-notification-banner__heading">{text}</p>)}
      </div>
    </div>
  );
}
