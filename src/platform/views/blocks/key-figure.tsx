import type { Content } from '../govuk/options.ts';

export interface KeyFigureProps {
  /** Already formatted: "1,204", "62.5%", "[c]". */
  value: Content;
  label: Content;
  /** Of how many, since when, compared with what. */
  note?: Content;
  href?: string;
}

export function KeyFigure({ value, label, note, href }: KeyFigureProps) {
  return (
    <div class="app-figure">
      <p class="app-figure__value">{value}</p>
      <p class="app-figure__label">
        {href ? (
          <a class="govuk-link govuk-link--no-visited-state" href={href}>
            {label}
          </a>
        ) : (
          label
        )}
      </p>
      {note && <p class="app-figure__note">{note}</p>}
    </div>
  );
}
