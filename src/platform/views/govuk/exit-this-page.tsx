import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { classList, i18nAttributes, type Styled } from './options.ts';

export interface ExitThisPageProps extends Styled {
  children?: ComponentChildren;
  id?: string;
  redirectUrl?: string;
  activatedText?: string;
  timedOutText?: string;
  pressTwoMoreTimesText?: string;
  pressOneMoreTimeText?: string;
}

export function ExitThisPage(props: ExitThisPageProps) {
  const words = i18nAttributes({
    activated: props.activatedText,
    'timed-out': props.timedOutText,
    'press-two-more-times': props.pressTwoMoreTimesText,
    'press-one-more-time': props.pressOneMoreTimeText,
  });
  return (
    <div
      id={props.id}
      class={classList('govuk-exit-this-page', props.classes)}
      data-module="govuk-exit-this-page"
      {...words}
      {...props.attributes}
    >
      <Button
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={props.redirectUrl ?? 'https://www.bbc.co.uk/weather'}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {props.children ?? (
          <>
            <span class="govuk-visually-hidden">Emergency</span> Exit this page
          </>
        )}
      </Button>
    </div>
  );
}
