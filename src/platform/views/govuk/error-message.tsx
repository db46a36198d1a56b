import { classList, type TextOption } from './options.ts';

export interface ErrorMessageOption extends TextOption {
  visuallyHiddenText?: string;
}

export interface ErrorMessageProps extends ErrorMessageOption {
  id?: string;
}

export function ErrorMessage({ id, text, classes, attributes, visuallyHiddenText = 'Error' }: ErrorMessageProps) {
  return (
    <p id={id} class={classList('govuk-error-message', classes)} {...attributes}>
      {visuallyHiddenText && (
        <>
          <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {text}
    </p>
  );
}
