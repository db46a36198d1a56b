import { type Attributes, type Content, classList, isBlank } from './options.ts';

export interface LabelOption {
  text: Content;
  classes?: string;
  isPageHeading?: boolean;
  attributes?: Attributes;
}

export interface LabelProps extends LabelOption {
  for?: string;
}

export function Label({ text, classes, isPageHeading, attributes, for: htmlFor }: LabelProps) {
  if (isBlank(text)) return null;
  const label = (
    <label class={classList('govuk-label', classes)} for={htmlFor} {...attributes}>
      {text}
    </label>
  );
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
