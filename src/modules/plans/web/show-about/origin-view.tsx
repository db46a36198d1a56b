import { formatDay } from '#platform/views';
import { paths } from '../paths.ts';
import { ToSource } from '../to-source.tsx';
import { editing } from '../words-editing.ts';
import type { AboutProps } from './view.tsx';

/** The file, who brought it in, and what stood out when it was read. */
export function Origin({ origin, mayEdit, link }: AboutProps) {
  const own = editing.about;
  if (!origin) {
    return (
      <section>
        <h2 class="govuk-heading-m">{own.source}</h2>
        <p class="govuk-body">{own.written}</p>
      </section>
    );
  }
  const { id: importId, fileName, madeBy, madeAt, proposal } = origin;
  const { words, placed } = proposal.reconciliation;
  return (
    <section>
      <h2 class="govuk-heading-m">{own.source}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.importFile({ importId })}>
          {fileName}
        </a>
        . {own.broughtIn(madeBy, formatDay(madeAt))}. {words > 0 && own.placed(Math.floor((placed / words) * 100))}
      </p>
      {mayEdit && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.planImport({ importId })}>
            {own.proposal}
          </a>
        </p>
      )}
      <h3 class="govuk-heading-s">{own.findings}</h3>
      {proposal.findings.length === 0 ? (
        <p class="govuk-body">{own.noFindings}</p>
      ) : (
        <ul class="govuk-list app-lines">
          {proposal.findings.map(({ message, place }) => (
            <li>
              {message} <ToSource place={place} link={link} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
