import type { Content } from '../govuk/options.ts';

export interface HeadingProps {
  title: Content;
  /** Small, above the title: which plan, which number. */
  caption?: Content;
  /** One or two sentences below the title. */
  lede?: Content;
  /** Beside the title: the state, as tags. */
  state?: Content;
  /** Buttons and links for the whole page. */
  actions?: Content;
  /** The way to the record's other pages, below the title. */
  parts?: Content;
}

export function Heading({ title, caption, lede, state, actions, parts }: HeadingProps) {
  return (
    <>
      <div class="app-heading">
        <div class="app-heading__words">
          <h1 class="govuk-heading-l app-heading__title">
            {caption && <span class="govuk-caption-l">{caption}</span>}
            {title}
          </h1>
          {state && <p class="app-heading__state">{state}</p>}
          {lede && <p class="govuk-body-l app-heading__lede">{lede}</p>}
        </div>
        {actions && <div class="govuk-button-group app-heading__actions">{actions}</div>}
      </div>
      {parts}
    </>
  );
}
