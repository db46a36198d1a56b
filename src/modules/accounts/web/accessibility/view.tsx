import { Report } from '#platform/views';
import { accessibilityWords } from './words.ts';

export function AccessibilityView() {
  return (
    <Report title={accessibilityWords.title} lede={accessibilityWords.lede}>
      {accessibilityWords.sections.map(({ title, text }) => (
        <section>
          <h2 class="govuk-heading-m">{title}</h2>
          {text.map((paragraph) => (
            <p class="govuk-body">{paragraph}</p>
          ))}
        </section>
      ))}
    </Report>
  );
}
