import { type Attributes, type Content, classList, isBlank, type Styled } from './options.ts';

export interface ErrorSummaryItem {
  text: Content;
  /** `#` and the id of the input that is wrong. */
  href?: string;
  attributes?: Attributes;
}

export interface ErrorSummaryProps extends Styled {
  titleText?: Content;
  descriptionText?: Content;
  errorList?: readonly ErrorSummaryItem[];
  disableAutoFocus?: boolean;
}

export function ErrorSummary(props: ErrorSummaryProps) {
  const { titleText = 'There is a problem', descriptionText, errorList = [] } = props;
  return (
    <div
      class={classList('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus}
      data-module="govuk-error-summary"
      {...props.attributes}
    >
      {/* The alert is a child of what takes the focus, so that screen readers do not lose half of it. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">{titleText}</h2>
        <div class="govuk-error-summary__body">
          {!isBlank(descriptionText) && <p>{descriptionText}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map((item) => (
                <li>
                  {item.href ? (
                    <a href={item.href} {...item.attributes}>
                      {item.text}
                    </a>
                  ) : (
                    item.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
