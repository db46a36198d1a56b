import type { ComponentChildren } from 'preact';
import { classList, type Styled } from './options.ts';

export interface WarningTextProps extends Styled {
  children?: ComponentChildren;
  iconFallbackText?: string;
}

export function WarningText({ children, iconFallbackText = 'Warning', classes, attributes }: WarningTextProps) {
  return (
    <div class={classList('govuk-warning-text', classes)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText}</span> {children}
      </strong>
    </div>
  );
}
