import type { ComponentChildren } from 'preact';
import { ErrorSummary, type ErrorSummaryItem } from '../govuk/error-summary.tsx';
import type { Content } from '../govuk/options.ts';

export interface TaskProps {
  errors?: readonly ErrorSummaryItem[];
  /** Left out where the question itself is the heading (`isPageHeading`). */
  title?: Content;
  caption?: Content;
  lede?: Content;
  /** The form. */
  children: ComponentChildren;
  /** Guidance beside the question. */
  aside?: Content;
}

/** A question page: two thirds wide, errors first. */
export function Task({ errors = [], title, caption, lede, children, aside }: TaskProps) {
  return (
    <div class="govuk-grid-row app-task">
      <div class="govuk-grid-column-two-thirds">
        {errors.length > 0 && <ErrorSummary errorList={errors} />}
        {title && (
          <h1 class="govuk-heading-l">
            {caption && <span class="govuk-caption-l">{caption}</span>}
            {title}
          </h1>
        )}
        {lede && <p class="govuk-body-l">{lede}</p>}
        {children}
      </div>
      {aside && <aside class="govuk-grid-column-one-third">{aside}</aside>}
    </div>
  );
}
