import { type Content, Table } from '#platform/views';

/** What somebody else saved while this person was still writing. */
export interface Newer {
  fields: readonly { label: string; saved: Content; typed: Content }[];
}

/** The error of the field `version`. Its link in the summary leads to `NewerVersion`. */
export const changedSince =
  'Somebody else changed this while you were writing. Compare both versions, then save yours or leave theirs';

/**
 * Both texts of every field that differs. The form below it holds what the person wrote and the newer version's number
 * (`again({ version: changedSince }, { ...data, newer }, { version })`), so that saving again is a decision.
 */
export function NewerVersion({ newer }: { newer: Newer | null }) {
  if (!newer) return null;
  const differing = newer.fields.filter(({ saved, typed }) => saved !== typed);
  return (
    <section class="app-newer" id="version" tabindex={-1} aria-labelledby="newer-version-title">
      <h2 class="govuk-heading-m" id="newer-version-title">
        What was saved in the meantime
      </h2>
      {differing.length === 0 ? (
        <p class="govuk-body">They saved the same as you wrote.</p>
      ) : (
        <Table
          caption="Both versions"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={['Field', 'Saved now', 'What you wrote']}
          rows={differing.map(({ label, saved, typed }) => [label, saved || 'Nothing', typed || 'Nothing'])}
        />
      )}
    </section>
  );
}
