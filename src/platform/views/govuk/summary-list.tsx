import type { VNode } from 'preact';
import {
  type Attributes,
  type Content,
  classList,
  type Gapped,
  type HeadingLevel,
  isPresent,
  type Styled,
  textOption,
  type Words,
} from './options.ts';

export interface SummaryAction extends Styled {
  text: Content;
  href: string;
  /** What "Change" changes, for a person who hears the links one by one. */
  visuallyHiddenText?: string;
}

export interface SummaryActions {
  items: readonly SummaryAction[];
  classes?: string;
}

export interface SummaryRow {
  key: Words;
  value?: Words;
  actions?: Partial<SummaryActions>;
  classes?: string;
}

export interface SummaryCardOption extends Styled {
  title?: Words<{ text: Content; classes?: string; headingLevel?: HeadingLevel }>;
  actions?: SummaryActions;
}

export interface SummaryListProps extends Styled {
  rows: Gapped<SummaryRow>;
  card?: SummaryCardOption;
}

export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const present = rows.filter(isPresent);
  const anyRowHasActions = present.some((row) => (row.actions?.items?.length ?? 0) > 0);
  const cardTitle = card?.title && textOption(card.title).text;
  const list = (
    <dl class={classList('govuk-summary-list', classes)} {...attributes}>
      {present.map((row) => (
        <Row row={row} withoutActions={anyRowHasActions && !row.actions?.items} cardTitle={cardTitle} />
      ))}
    </dl>
  );
  return card ? <Card card={card}>{list}</Card> : list;
}

function Row({ row, withoutActions, cardTitle }: { row: SummaryRow; withoutActions: boolean; cardTitle?: Content }) {
  const key = textOption(row.key);
  const value = textOption(row.value);
  const items = row.actions?.items ?? [];
  const noActions = withoutActions && 'govuk-summary-list__row--no-actions';
  return (
    <div class={classList('govuk-summary-list__row', noActions, row.classes)}>
      <dt class={classList('govuk-summary-list__key', key.classes)}>{key.text}</dt>
      <dd class={classList('govuk-summary-list__value', value.classes)}>{value.text}</dd>
      {items.length > 0 && (
        <dd class={classList('govuk-summary-list__actions', row.actions?.classes)}>
          {items.length === 1 ? (
            items.map((action) => <ActionLink action={action} cardTitle={cardTitle} />)
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {items.map((action) => (
                <li class="govuk-summary-list__actions-list-item">
                  <ActionLink action={action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  );
}

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle?: Content }) {
  const { text, href, visuallyHiddenText, classes, attributes } = action;
  return (
    <a class={classList('govuk-link', classes)} href={href} {...attributes}>
      {text}
      {(visuallyHiddenText || cardTitle) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  );
}

function Card({ card, children }: { card: SummaryCardOption; children: VNode }) {
  const attributes: Attributes | undefined = card.attributes;
  return (
    <div class={classList('govuk-summary-card', card.classes)} {...attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {card.title && <CardTitle {...textOption(card.title)} />}
        <CardActions card={card} />
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}

function CardTitle({
  text,
  classes,
  headingLevel = 2,
}: {
  text: Content;
  classes?: string;
  headingLevel?: HeadingLevel;
}) {
  const Heading = `h${headingLevel}` as const;
  return <Heading class={classList('govuk-summary-card__title', classes)}>{text}</Heading>;
}

function CardActions({ card }: { card: SummaryCardOption }) {
  const { items = [], classes } = card.actions ?? {};
  const title = card.title && textOption(card.title).text;
  const links = items.map((action) => <ActionLink action={action} cardTitle={title} />);
  if (links.length === 0) return null;
  if (links.length === 1) return <div class={classList('govuk-summary-card__actions', classes)}>{links}</div>;
  return (
    <ul class={classList('govuk-summary-card__actions', classes)}>
      {links.map((link) => (
        <li class="govuk-summary-card__action">{link}</li>
      ))}
    </ul>
  );
}
