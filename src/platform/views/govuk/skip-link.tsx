import { type Content, classList, type Styled } from './options.ts';

export interface SkipLinkProps extends Styled {
  text: Content;
  href?: string;
}

export function SkipLink({ text, href = '#content', classes, attributes }: SkipLinkProps) {
  return (
    <a href={href} class={classList('govuk-skip-link', classes)} data-module="govuk-skip-link" {...attributes}>
      {text}
    </a>
  );
}
