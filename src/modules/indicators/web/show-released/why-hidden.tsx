import type { PublicationRow, Source } from '#modules/equality-data';
import { Details } from '#platform/views';
import { releasedWords } from '../words-released.ts';
import { fileWords } from '../words-released-files.ts';

const own = releasedWords.why;

/** In general words for everybody; those who see exact counts can look at each hidden one. */
export function WhyHidden({ publication, mayExplain }: { publication: PublicationRow; mayExplain: boolean }) {
  const { id, policy, cells, hidden } = publication;
  return (
    <>
      <Details summaryText={own.summary}>
        {[own.small[policy], own.others, own.rests, own.hidden(releasedWords.list.hidden(hidden ?? 0, cells ?? 0))].map(
          (text) => (
            <p class="govuk-body">{text}</p>
          ),
        )}
      </Details>
      {mayExplain && (hidden ?? 0) > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/data/released/${id}/hidden`}>
            {own.analysts}
          </a>
        </p>
      )}
    </>
  );
}

/** The releases that figures were asked of: data confirmed later are not in them. */
export const RestsOn = ({ sources }: { sources: readonly Source[] }) => (
  <Details summaryText={releasedWords.show.restsOn}>
    <ul class="govuk-list govuk-list--bullet">
      {sources.map((source) => (
        <li>{fileWords.source(source)}</li>
      ))}
    </ul>
  </Details>
);
