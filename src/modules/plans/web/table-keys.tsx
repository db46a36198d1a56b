import { Details } from '#platform/views';
import { bulk } from './words-bulk.ts';

/** Which keys a table knows, and the box that switches them off. Shown where scripts run. */
export function TableKeys() {
  const own = bulk.keys;
  return (
    <div data-app-table-keys hidden>
      <Details summaryText={own.summary}>
        <dl class="app-keys">
          {own.lines.map(([key, what]) => (
            <div>
              <dt>{key}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p class="govuk-body-s">{own.note}</p>
        <label class="govuk-body app-keys__off">
          <input type="checkbox" class="app-checkbox" data-app-keys-off /> {own.off}
        </label>
      </Details>
    </div>
  );
}
