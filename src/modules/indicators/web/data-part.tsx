import { paths } from './paths.ts';
import { words } from './words.ts';

const own = words.standards;

/** On the page of datasets: what is made of them. */
export const DataPart = () => (
  <section class="govuk-!-margin-top-6">
    <h2 class="govuk-heading-m">{own.made}</h2>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={paths.standards()}>
          {own.title}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={paths.methods()}>
          {own.methods}
        </a>
      </li>
    </ul>
  </section>
);
