import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { type Attributes, type Content, classList, type HeadingLevel, type Styled } from './options.ts';

export interface PanelAction extends Styled {
  text: string;
  href?: string;
  type?: 'button' | 'submit' | 'reset';
}

export interface PanelProps extends Styled {
  titleText: Content;
  headingLevel?: HeadingLevel;
  children?: ComponentChildren;
  /** Only on a panel with the class `govuk-panel--interruption`. */
  actions?: { items?: readonly PanelAction[]; classes?: string; attributes?: Attributes };
}

export function Panel({ titleText, headingLevel = 1, children, actions, classes, attributes }: PanelProps) {
  const interrupts = classes?.includes('govuk-panel--interruption') ?? false;
  const Heading = `h${headingLevel}` as const;
  return (
    <div class={classList('govuk-panel', !interrupts && 'govuk-panel--confirmation', classes)} {...attributes}>
      <Heading class="govuk-panel__title">{titleText}</Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
      {interrupts && actions && (
        <div class={classList('govuk-panel__actions', actions.classes)} {...actions.attributes}>
          {actions.items && actions.items.length > 0 && (
            <div class="govuk-button-group">{actions.items.map(panelAction)}</div>
          )}
        </div>
      )}
    </div>
  );
}

function panelAction({ text, href, type, classes, attributes }: PanelAction) {
  if (href && type !== 'button') {
    return (
      <a class={classList('govuk-link govuk-link--inverse', classes)} href={href} {...attributes}>
        {text}
      </a>
    );
  }
  return (
    <Button
      type={type ?? 'button'}
      href={href}
      classes={classList('govuk-button--inverse', classes)}
      attributes={attributes}
    >
      {text}
    </Button>
  );
}
