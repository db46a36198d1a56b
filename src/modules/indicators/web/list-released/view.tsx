import type { Body } from '#modules/accounts';
import type { PublicationRow } from '#modules/equality-data';
import { formatDay, Register, RegisterTable, StatusTag, type Tone } from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { releasePopulationWords } from '../words-population.ts';
import { releasedWords } from '../words-released.ts';

const own = releasedWords.list;

interface ReleasedListProps {
  publications: PublicationRow[];
  bodies: Body[];
  mayRelease: boolean;
}

export function ReleasedListView({ publications, bodies, mayRelease }: ReleasedListProps) {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const newest = new Set(newestOf(publications));
  return (
    <Register title={own.title} lede={own.lede}>
      {mayRelease && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.standards()}>
            {words.standards.title}
          </a>{' '}
          <a class="govuk-link" href={paths.releasePopulation()}>
            {releasePopulationWords.title}
          </a>
        </p>
      )}
      <RegisterTable
        caption={own.caption}
        whenEmpty={<p class="govuk-body">{own.empty}</p>}
        columns={[
          { text: own.columns.standard },
          { text: own.columns.body },
          { text: own.columns.audience },
          { text: own.columns.released, unbroken: true },
          { text: own.columns.hidden, unbroken: true },
          { text: own.columns.state },
        ]}
        rows={publications.map((one) => ({
          cells: [
            <a class="govuk-link" href={paths.publication({ publicationId: one.id })}>
              {one.title}
            </a>,
            names.get(one.bodyId) ?? '',
            own.audiences[one.audience],
            one.releasedAt ? formatDay(one.releasedAt) : '',
            one.cells === null || one.hidden === null ? '' : own.hidden(one.hidden, one.cells),
            <StatusTag word={own.states[stateOf(one, newest)]} tone={tones[stateOf(one, newest)]} />,
          ],
        }))}
      />
    </Register>
  );
}

type State = keyof typeof own.states;

const tones: Record<State, Tone> = { released: 'good', working: 'watch', refused: 'late', older: 'quiet' };

const stateOf = ({ id, releasedAt, refusal }: PublicationRow, newest: ReadonlySet<string>): State => {
  if (refusal) return 'refused';
  if (!releasedAt) return 'working';
  return newest.has(id) ? 'released' : 'older';
};

/** Of each body, standard and audience the newest; the list has the newest first. */
function newestOf(publications: readonly PublicationRow[]): string[] {
  const found = new Map<string, string>();
  for (const { id, bodyId, scheme, audience, releasedAt } of publications) {
    const key = `${bodyId} ${scheme} ${audience}`;
    if (releasedAt && !found.has(key)) found.set(key, id);
  }
  return [...found.values()];
}
