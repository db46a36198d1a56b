import { Button } from './button.tsx';
import type { FieldProps } from './form-group.tsx';
import { Input } from './input.tsx';
import { classList, i18nAttributes } from './options.ts';

export interface PasswordInputProps extends FieldProps {
  value?: string;
  autocomplete?: 'current-password' | 'new-password';
  showPasswordText?: string;
  hidePasswordText?: string;
  showPasswordAriaLabelText?: string;
  hidePasswordAriaLabelText?: string;
  passwordShownAnnouncementText?: string;
  passwordHiddenAnnouncementText?: string;
}

export function PasswordInput(props: PasswordInputProps) {
  const id = props.id ?? props.name;
  const toggle = (
    <Button
      type="button"
      classes="govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
      attributes={{
        'aria-controls': id,
        'aria-label': props.showPasswordAriaLabelText ?? 'Show password',
        hidden: true,
      }}
    >
      {props.showPasswordText ?? 'Show'}
    </Button>
  );
  return (
    <Input
      {...props}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete ?? 'current-password'}
      classes={classList('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: classList('govuk-password-input', props.formGroup?.classes),
        attributes: { 'data-module': 'govuk-password-input', ...wordsOf(props), ...props.formGroup?.attributes },
        beforeInput: props.formGroup?.beforeInput,
        afterInput: [toggle, props.formGroup?.afterInput],
      }}
    />
  );
}

function wordsOf(props: PasswordInputProps) {
  return i18nAttributes({
    'show-password': props.showPasswordText,
    'hide-password': props.hidePasswordText,
    'show-password-aria-label': props.showPasswordAriaLabelText,
    'hide-password-aria-label': props.hidePasswordAriaLabelText,
    'password-shown-announcement': props.passwordShownAnnouncementText,
    'password-hidden-announcement': props.passwordHiddenAnnouncementText,
  });
}
