import type { ComponentChildren } from 'preact';
import { Button } from '../govuk/button.tsx';
import type { Content } from '../govuk/options.ts';
import { Heading, type HeadingProps } from './heading.tsx';

export interface RegisterFilters {
  /** The address of the register itself; the choices become its query. */
  action: string;
  clearHref: string;
  /** The questions; `side` stands them in a column, `top` in a row. */
  fields: Content;
  place?: 'side' | 'top';
}

export interface RegisterProps extends HeadingProps {
  filters?: RegisterFilters;
  /** "Showing 1 to 50 of 214 actions, late first". */
  summary?: Content;
  /** The `RegisterTable`, in a form of its own where rows can be selected. */
  children: ComponentChildren;
  pagination?: Content;
  /** The same rows as files. */
  exports?: readonly { text: string; href: string }[];
}

/** A dense table with its filters in the address. */
export function Register({ filters, summary, children, pagination, exports = [], ...heading }: RegisterProps) {
  const place = filters?.place ?? 'side';
  return (
    <div class="app-register">
      <Heading {...heading} />
      <div class={filters && place === 'side' ? 'app-columns app-columns--narrow-first' : undefined}>
        {filters && <FilterForm {...filters} place={place} />}
        <div class="app-register__rows">
          <div class="app-register__bar">
            {summary && <p class="govuk-body app-register__summary">{summary}</p>}
            {exports.length > 0 && <Exports exports={exports} />}
          </div>
          {children}
          {pagination}
        </div>
      </div>
    </div>
  );
}

/** The questions of a register. On their own where a page holds more than the register. */
export function FilterForm({ action, clearHref, fields, place }: RegisterFilters) {
  return (
    <form class={`app-filters app-filters--${place}`} method="get" action={action} aria-label="Filters">
      <h2 class="govuk-heading-s app-filters__title">Filters</h2>
      <div class="app-filters__fields">{fields}</div>
      <div class="govuk-button-group app-filters__buttons">
        <Button classes="govuk-button--secondary">Apply filters</Button>
        <a class="govuk-link govuk-link--no-visited-state" href={clearHref}>
          Clear filters
        </a>
      </div>
    </form>
  );
}

/** The same rows as files. */
export function Exports({ exports }: Required<Pick<RegisterProps, 'exports'>>) {
  return (
    <ul class="app-exports" aria-label="Download these rows">
      {exports.map(({ text, href }) => (
        <li>
          <a class="govuk-link govuk-link--no-visited-state" href={href} download>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
