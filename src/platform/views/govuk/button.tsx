import type { ComponentChildren } from 'preact';
import { classList, type Styled } from './options.ts';

export interface ButtonProps extends Styled {
  children?: ComponentChildren;
  id?: string;
  /** A link that looks like a button. Use it to go somewhere, never to change something. */
  href?: string;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  disabled?: boolean;
  preventDoubleClick?: boolean;
  isStartButton?: boolean;
}

export function Button(props: ButtonProps) {
  const { id, href, classes, attributes, isStartButton, children } = props;
  const shared = {
    id,
    class: classList('govuk-button', classes, isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...attributes,
  };
  const content = isStartButton ? <StartContent>{children}</StartContent> : children;
  if (href) {
    return (
      <a href={href} role="button" draggable={false} {...shared}>
        {content}
      </a>
    );
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick}
      {...shared}
    >
      {content}
    </button>
  );
}

function StartContent({ children }: { children: ComponentChildren }) {
  return (
    <>
      {/* A start button is a flex box, which swallows the spaces between its parts. */}
      {typeof children === 'string' ? children : <span>{children}</span>}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  );
}
