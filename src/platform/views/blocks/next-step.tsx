import type { ComponentChildren } from 'preact';
import type { Content } from '../govuk/options.ts';

export interface NextStepProps {
  title: Content;
  children?: ComponentChildren;
  actions?: Content;
}

/** The one thing to do now, in words, with its button. */
export function NextStep({ title, children, actions }: NextStepProps) {
  return (
    <section class="app-next-step" aria-label="Next step">
      <div class="app-next-step__words">
        <h2 class="govuk-heading-m app-next-step__title">{title}</h2>
        {children}
      </div>
      {actions && <div class="govuk-button-group app-next-step__actions">{actions}</div>}
    </section>
  );
}
