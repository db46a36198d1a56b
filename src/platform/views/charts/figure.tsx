import { Details } from '../govuk/details.tsx';
import type { Content } from '../govuk/options.ts';
import { classList } from '../govuk/options.ts';

export interface FigureProps {
  /** The finding as a sentence: "Two of nine actions are late". */
  title: string;
  /** What is counted, when, and from which release. */
  note?: Content;
  picture: Content;
  table: Content;
  /** `folded`: one click away; `below`: one scroll away. */
  tablePlace?: 'folded' | 'below';
  source?: Content;
  classes?: string;
}

/** A picture never stands alone: its finding is above it and its numbers are below it. */
export function Figure({ title, note, picture, table, tablePlace = 'folded', source, classes }: FigureProps) {
  return (
    <figure class={classList('app-picture', classes)}>
      <figcaption>
        <h2 class="govuk-heading-m app-picture__title">{title}</h2>
        {note && <p class="govuk-body-s app-picture__note">{note}</p>}
      </figcaption>
      {picture}
      {tablePlace === 'below' ? table : <Details summaryText="Show these figures as a table">{table}</Details>}
      {source && <p class="govuk-body-s app-picture__source">{source}</p>}
    </figure>
  );
}
