import { paths } from './paths.ts';
import { words } from './words.ts';
import { population, settings } from './words-population.ts';
import { recipientWords } from './words-recipients.ts';

const own = words.standards;

interface DataPartProps {
  maySee: boolean;
  maySettle: boolean;
  maySeeGiven: boolean;
}

/** On the page of datasets: what is made of them. */
export const DataPart = ({ maySee, maySettle, maySeeGiven }: DataPartProps) => (
  <section class="govuk-!-margin-top-6">
    <h2 class="govuk-heading-m">{own.made}</h2>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={paths.standards()}>
          {own.title}
        </a>
      </li>
      {maySee && (
        <li>
          <a class="govuk-link" href={paths.population()}>
            {population.link}
          </a>
        </li>
      )}
      {maySettle && (
        <li>
          <a class="govuk-link" href={paths.settings()}>
            {settings.link}
          </a>
        </li>
      )}
      {maySeeGiven && (
        <li>
          <a class="govuk-link" href={paths.given()}>
            {recipientWords.list.title}
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href={paths.methods()}>
          {own.methods}
        </a>
      </li>
    </ul>
  </section>
);
