import { type Content, classList, type Styled } from './options.ts';

export interface BackLinkProps extends Styled {
  text?: Content;
  href?: string;
}

export function BackLink({ text = 'Back', href = '#', classes, attributes }: BackLinkProps) {
  return (
    <a href={href} class={classList('govuk-back-link', classes)} {...attributes}>
      {text}
    </a>
  );
}
