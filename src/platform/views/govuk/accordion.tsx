import {
  type Content,
  classList,
  type Gapped,
  type HeadingLevel,
  i18nAttributes,
  isBlank,
  isPresent,
  type Styled,
} from './options.ts';

export interface AccordionItem {
  heading: Content;
  summary?: Content;
  content: Content;
  expanded?: boolean;
}

export interface AccordionProps extends Styled {
  id: string;
  items: Gapped<AccordionItem>;
  headingLevel?: HeadingLevel;
  rememberExpanded?: boolean;
  hideAllSectionsText?: string;
  hideSectionText?: string;
  hideSectionAriaLabelText?: string;
  showAllSectionsText?: string;
  showSectionText?: string;
  showSectionAriaLabelText?: string;
}

export function Accordion(props: AccordionProps) {
  const words = i18nAttributes({
    'hide-all-sections': props.hideAllSectionsText,
    'hide-section': props.hideSectionText,
    'hide-section-aria-label': props.hideSectionAriaLabelText,
    'show-all-sections': props.showAllSectionsText,
    'show-section': props.showSectionText,
    'show-section-aria-label': props.showSectionAriaLabelText,
  });
  return (
    <div
      class={classList('govuk-accordion', props.classes)}
      data-module="govuk-accordion"
      id={props.id}
      data-remember-expanded={props.rememberExpanded}
      {...words}
      {...props.attributes}
    >
      {props.items.map(
        (item, index) =>
          isPresent(item) && (
            <Section item={item} id={props.id} place={index + 1} headingLevel={props.headingLevel ?? 2} />
          ),
      )}
    </div>
  );
}

interface SectionProps {
  item: AccordionItem;
  id: string;
  place: number;
  headingLevel: HeadingLevel;
}

function Section({ item, id, place, headingLevel }: SectionProps) {
  const Heading = `h${headingLevel}` as const;
  const { heading, summary, content, expanded } = item;
  return (
    <div class={classList('govuk-accordion__section', expanded && 'govuk-accordion__section--expanded')}>
      <div class="govuk-accordion__section-header">
        <Heading class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${place}`}>
            {heading}
          </span>
        </Heading>
        {!isBlank(summary) && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${place}`}>
            {summary}
          </div>
        )}
      </div>
      <div id={`${id}-content-${place}`} class="govuk-accordion__section-content">
        {typeof content === 'string' ? <p class="govuk-body">{content}</p> : content}
      </div>
    </div>
  );
}
