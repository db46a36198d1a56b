import type { ComponentChildren, VNode } from 'preact';
import { ErrorMessage, type ErrorMessageOption } from './error-message.tsx';
import { Hint } from './hint.tsx';
import { Label, type LabelOption } from './label.tsx';
import { type Content, classList, isBlank, type Styled, textOption, type Words } from './options.ts';

export interface FormGroupOption extends Styled {
  beforeInput?: Content;
  afterInput?: Content;
}

/** What every question has around its input. */
export interface QuestionProps {
  hint?: Words;
  errorMessage?: Words<ErrorMessageOption>;
  formGroup?: FormGroupOption;
  describedBy?: string;
}

export interface FieldProps extends QuestionProps, Styled {
  name: string;
  /** Defaults to the name. */
  id?: string;
  label?: Words<LabelOption>;
  disabled?: boolean;
}

export function hasError({ errorMessage }: QuestionProps): boolean {
  return !isBlank(errorMessage);
}

interface Notes {
  /** The ids to name in aria-describedby, or nothing at all. */
  describedBy: string | undefined;
  hintAndError: VNode;
}

export function questionNotes(id: string, { hint, errorMessage, describedBy }: QuestionProps): Notes {
  const hintId = isBlank(hint) ? undefined : `${id}-hint`;
  const errorId = isBlank(errorMessage) ? undefined : `${id}-error`;
  return {
    describedBy: classList(describedBy, hintId, errorId) || undefined,
    hintAndError: (
      <>
        {hintId && <Hint {...textOption(hint)} id={hintId} />}
        {errorId && <ErrorMessage {...textOption<ErrorMessageOption>(errorMessage)} id={errorId} />}
      </>
    ),
  };
}

export function FormGroup({ children, ...question }: QuestionProps & { children: ComponentChildren }) {
  const { classes, attributes } = question.formGroup ?? {};
  const errorClass = hasError(question) && 'govuk-form-group--error';
  return (
    <div class={classList('govuk-form-group', errorClass, classes)} {...attributes}>
      {children}
    </div>
  );
}

interface FieldFrameProps {
  field: FieldProps;
  children: (input: { id: string; describedBy: string | undefined }) => ComponentChildren;
}

/** Label, hint, error, then the input that they describe. */
export function FieldFrame({ field, children }: FieldFrameProps) {
  const id = field.id ?? field.name;
  const { describedBy, hintAndError } = questionNotes(id, field);
  return (
    <FormGroup {...questionOf(field)}>
      <Label {...textOption<LabelOption>(field.label)} for={id} />
      {hintAndError}
      {children({ id, describedBy })}
    </FormGroup>
  );
}

export function questionOf({ hint, errorMessage, formGroup, describedBy }: QuestionProps): QuestionProps {
  return { hint, errorMessage, formGroup, describedBy };
}
