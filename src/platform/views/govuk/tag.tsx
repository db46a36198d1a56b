import type { ComponentChildren } from 'preact';
import { classList, type Styled } from './options.ts';

export interface TagProps extends Styled {
  children?: ComponentChildren;
}

export function Tag({ children, classes, attributes }: TagProps) {
  return (
    <strong class={classList('govuk-tag', classes)} {...attributes}>
      {children}
    </strong>
  );
}
