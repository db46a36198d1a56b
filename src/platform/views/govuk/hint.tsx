import { classList, type TextOption } from './options.ts';

export interface HintProps extends TextOption {
  id?: string;
}

export function Hint({ id, text, classes, attributes }: HintProps) {
  return (
    <div id={id} class={classList('govuk-hint', classes)} {...attributes}>
      {text}
    </div>
  );
}
