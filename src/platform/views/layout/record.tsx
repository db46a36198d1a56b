import type { ComponentChildren } from 'preact';
import type { Content } from '../govuk/options.ts';
import { Heading, type HeadingProps } from './heading.tsx';

export interface RecordProps extends HeadingProps {
  /** The one thing to do now; a `NextStep`. */
  next?: Content;
  /** Usually a summary list. */
  summary?: Content;
  /** The parts, each under an h2. */
  children?: ComponentChildren;
  /** A `TimelineList`: what happened, newest first. */
  timeline?: Content;
  /** Links to what it came from and what came of it. */
  related?: Content;
}

/** Summary, state and next step first; then parts; timeline and related beside them. */
export function RecordPage({ next, summary, children, timeline, related, ...heading }: RecordProps) {
  const beside = Boolean(timeline || related);
  return (
    <div class="app-record">
      <Heading {...heading} />
      {next}
      <div class={beside ? 'app-columns app-columns--wide-first' : undefined}>
        <div class="app-record__parts">
          {summary}
          {children}
        </div>
        {beside && (
          <aside class="app-record__beside" aria-label="Related and history">
            {related && (
              <section>
                <h2 class="govuk-heading-m">Related</h2>
                {related}
              </section>
            )}
            {timeline && (
              <section>
                <h2 class="govuk-heading-m">History</h2>
                {timeline}
              </section>
            )}
          </aside>
        )}
      </div>
    </div>
  );
}
