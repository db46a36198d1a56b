import { Details } from '../govuk/details.tsx';
import { type Content, classList, type HeadingLevel } from '../govuk/options.ts';

export interface FigureProps {
  /** The finding as a sentence: "Two of nine actions are late". */
  title: string;
  headingLevel?: HeadingLevel;
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
export function Figure(props: FigureProps) {
  const { title, headingLevel = 2, note, picture, table, tablePlace = 'folded', source, classes } = props;
  const Heading = `h${headingLevel}` as const;
  const size = headingLevel > 2 ? 's' : 'm';
  return (
    <figure class={classList('app-picture', classes)}>
      <figcaption>
        <Heading class={`govuk-heading-${size} app-picture__title`}>{title}</Heading>
        {note && <p class="govuk-body-s app-picture__note">{note}</p>}
      </figcaption>
      {picture}
      {tablePlace === 'below' ? table : <Details summaryText="Show these figures as a table">{table}</Details>}
      {source && <p class="govuk-body-s app-picture__source">{source}</p>}
    </figure>
  );
}
