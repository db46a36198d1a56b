import { FieldFrame, type FieldProps, hasError } from './form-group.tsx';
import { classList } from './options.ts';

export interface TextareaProps extends FieldProps {
  value?: string;
  rows?: number;
  spellcheck?: boolean;
  autocomplete?: string;
}

export function Textarea(props: TextareaProps) {
  return (
    <FieldFrame field={props}>
      {({ id, describedBy }) => (
        <>
          {props.formGroup?.beforeInput}
          <textarea
            class={classList('govuk-textarea', hasError(props) && 'govuk-textarea--error', props.classes)}
            id={id}
            name={props.name}
            rows={props.rows || 5}
            spellcheck={props.spellcheck}
            disabled={props.disabled}
            aria-describedby={describedBy}
            autocomplete={props.autocomplete as 'on' | undefined}
            {...props.attributes}
          >
            {leadingNewlineKept(props.value)}
          </textarea>
          {props.formGroup?.afterInput}
        </>
      )}
    </FieldFrame>
  );
}

/** A browser drops the first newline of a textarea; what a person typed must come back as it was. */
function leadingNewlineKept(value = ''): string {
  return value.startsWith('\n') || value.startsWith('\r\n') ? `\n${value}` : value;
}
