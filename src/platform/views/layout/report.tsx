import type { ComponentChildren } from 'preact';
import type { Content } from '../govuk/options.ts';
import { Heading, type HeadingProps } from './heading.tsx';

export interface ReportProps extends HeadingProps {
  /** Who, when, which version: a line under the title. */
  about?: Content;
  /** `#` and the id of each section. */
  contents?: readonly { text: string; href: string }[];
  children: ComponentChildren;
}

/** Reads like a document and prints like one. */
export function Report({ about, contents = [], children, ...heading }: ReportProps) {
  return (
    <article class="app-report">
      <Heading {...heading} />
      {about && <p class="govuk-body-s app-report__about">{about}</p>}
      <div class={contents.length > 0 ? 'app-columns app-columns--narrow-first' : undefined}>
        {contents.length > 0 && (
          <nav class="app-contents" aria-labelledby="app-contents-title">
            <h2 class="govuk-heading-s" id="app-contents-title">
              Contents
            </h2>
            <ol class="app-contents__list">
              {contents.map(({ text, href }) => (
                <li>
                  <a class="govuk-link govuk-link--no-visited-state" href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div class="app-report__body">{children}</div>
      </div>
    </article>
  );
}
