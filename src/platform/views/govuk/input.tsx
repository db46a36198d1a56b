import type { VNode } from 'preact';
import { FieldFrame, type FieldProps, hasError } from './form-group.tsx';
import { classList, isBlank, type Styled, textOption, type Words } from './options.ts';

export interface InputProps extends FieldProps {
  type?: string;
  value?: string | number;
  inputmode?: 'none' | 'text' | 'tel' | 'url' | 'email' | 'numeric' | 'decimal' | 'search';
  autocomplete?: string;
  autocapitalize?: string;
  pattern?: string;
  spellcheck?: boolean;
  prefix?: Words;
  suffix?: Words;
  inputWrapper?: Styled;
}

export function Input(props: InputProps) {
  return (
    <FieldFrame field={props}>
      {({ id, describedBy }) => (
        <Affixed {...props}>
          <input
            class={classList('govuk-input', props.classes, hasError(props) && 'govuk-input--error')}
            id={id}
            name={props.name}
            type={props.type || 'text'}
            spellcheck={props.spellcheck}
            value={props.value}
            disabled={props.disabled}
            aria-describedby={describedBy}
            autocomplete={props.autocomplete as 'on' | undefined}
            autocapitalize={props.autocapitalize as 'none' | undefined}
            pattern={props.pattern}
            inputmode={props.inputmode}
            {...props.attributes}
          />
        </Affixed>
      )}
    </FieldFrame>
  );
}

function Affixed({ prefix, suffix, formGroup, inputWrapper, children }: InputProps & { children: VNode }) {
  const { beforeInput, afterInput } = formGroup ?? {};
  if ([prefix, suffix, beforeInput, afterInput].every(isBlank)) return children;
  return (
    <div class={classList('govuk-input__wrapper', inputWrapper?.classes)} {...inputWrapper?.attributes}>
      {beforeInput}
      {!isBlank(prefix) && <Affix kind="prefix" words={prefix} />}
      {children}
      {!isBlank(suffix) && <Affix kind="suffix" words={suffix} />}
      {afterInput}
    </div>
  );
}

function Affix({ kind, words }: { kind: 'prefix' | 'suffix'; words: Words }) {
  const { text, classes, attributes } = textOption(words);
  return (
    <div class={classList(`govuk-input__${kind}`, classes)} aria-hidden="true" {...attributes}>
      {text}
    </div>
  );
}
