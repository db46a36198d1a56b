import type { ComponentChildren } from 'preact';
import { classList, type Styled } from './options.ts';

export interface InsetTextProps extends Styled {
  id?: string;
  children?: ComponentChildren;
}

export function InsetText({ id, children, classes, attributes }: InsetTextProps) {
  return (
    <div id={id} class={classList('govuk-inset-text', classes)} {...attributes}>
      {children}
    </div>
  );
}
