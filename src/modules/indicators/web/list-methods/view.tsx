import { Report, SummaryList } from '#platform/views';
import { words } from '../words.ts';
import { methods } from '../words-methods.ts';

const own = words.methods;

export function MethodsView() {
  return (
    <Report title={own.title} lede={own.lede}>
      {methods.map(({ code, title, what, formula, source, example }) => (
        <section id={code}>
          <h2 class="govuk-heading-m">{title}</h2>
          <p class="govuk-body">{what}</p>
          <SummaryList
            rows={[
              { key: own.formula, value: formula },
              { key: own.source, value: source },
              { key: own.example, value: example },
            ]}
          />
        </section>
      ))}
    </Report>
  );
}
