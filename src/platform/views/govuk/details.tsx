import type { ComponentChildren } from 'preact';
import { type Content, classList, type Styled } from './options.ts';

export interface DetailsProps extends Styled {
  summaryText: Content;
  children?: ComponentChildren;
  id?: string;
  open?: boolean;
}

export function Details({ summaryText, children, id, open, classes, attributes }: DetailsProps) {
  return (
    <details id={id} class={classList('govuk-details', classes)} open={open} {...attributes}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summaryText}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
