import type { ComponentChildren } from 'preact';
import { type Content, classList, isBlank, type Styled, textOption, type Words } from './options.ts';

export interface LegendOption {
  text: Content;
  classes?: string;
  isPageHeading?: boolean;
}

export interface FieldsetOption extends Styled {
  legend?: Words<LegendOption>;
  role?: string;
  describedBy?: string;
}

export interface FieldsetProps extends FieldsetOption {
  children?: ComponentChildren;
}

export function Fieldset({ legend, role, describedBy, classes, attributes, children }: FieldsetProps) {
  return (
    <fieldset
      class={classList('govuk-fieldset', classes)}
      role={role as 'group' | undefined}
      aria-describedby={describedBy || undefined}
      {...attributes}
    >
      {!isBlank(legend) && <Legend {...textOption<LegendOption>(legend)} />}
      {children}
    </fieldset>
  );
}

function Legend({ text, classes, isPageHeading }: LegendOption) {
  return (
    <legend class={classList('govuk-fieldset__legend', classes)}>
      {isPageHeading ? <h1 class="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  );
}
