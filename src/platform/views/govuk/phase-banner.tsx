import type { ComponentChildren } from 'preact';
import { classList, type Styled, textOption, type Words } from './options.ts';
import { Tag } from './tag.tsx';

export interface PhaseBannerProps extends Styled {
  tag: Words;
  children?: ComponentChildren;
}

export function PhaseBanner({ tag, children, classes, attributes }: PhaseBannerProps) {
  const { text, classes: tagClasses } = textOption(tag);
  return (
    <div class={classList('govuk-phase-banner govuk-width-container', classes)} {...attributes}>
      <p class="govuk-phase-banner__content">
        <Tag classes={classList('govuk-phase-banner__content__tag', tagClasses)}>{text}</Tag>
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
