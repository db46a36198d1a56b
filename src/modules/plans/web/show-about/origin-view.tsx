import { formatDay } from '#platform/views';
import { paths } from '../paths.ts';
import { ToSource } from '../to-source.tsx';
import { againWords } from '../words-again.ts';
import { editing } from '../words-editing.ts';
import type { AboutProps } from './view.tsx';

/** The file, who brought it in, and what stood out when it was read. */
export function Origin({ plan, origin, files, mayEdit, link }: AboutProps) {
  const later = <LaterFiles files={files.filter(({ id }) => id !== plan.importId)} mayEdit={mayEdit} />;
  const own = editing.about;
  if (!origin) {
    return (
      <section>
        <h2 class="govuk-heading-m">{own.source}</h2>
        <p class="govuk-body">{own.written}</p>
        {later}
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
      {later}
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

/** Next versions of the plan and reports on it, and the way to bring in another. */
function LaterFiles({ files, mayEdit }: Pick<AboutProps, 'files' | 'mayEdit'>) {
  return (
    <>
      {files.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{againWords.about.files}</h3>
          <ul class="govuk-list app-lines">
            {files.map(({ id, fileName, madeBy, madeAt }) => (
              <li>
                <a
                  class="govuk-link"
                  href={mayEdit ? paths.planImport({ importId: id }) : paths.importFile({ importId: id })}
                >
                  {fileName}
                </a>
                . {editing.about.broughtIn(madeBy, formatDay(madeAt))}.
              </li>
            ))}
          </ul>
        </>
      )}
      {mayEdit && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.importPlan()}>
            {againWords.about.next}
          </a>
        </p>
      )}
    </>
  );
}
