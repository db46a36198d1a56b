import { Button, formatDay, formatPeriod, joinWords, Register, RegisterTable, StatusTag } from '#platform/views';
import type { Health } from '../../domain/health.ts';
import type { Plan } from '../../domain/plan.ts';
import type { GroupProgress } from '../../domain/progress.ts';
import type { PlanImport } from '../../store/import-reader.ts';
import type { Reading } from '../../store/reading-reader.ts';
import { ratingWord } from '../parts.tsx';
import { paths } from '../paths.ts';
import { readingWords } from '../reading-words.ts';
import { words } from '../words.ts';
import { healthWords } from '../words-health.ts';

interface PlansProps {
  plans: { plan: Plan; progress: GroupProgress; health: Health | null }[];
  imports: PlanImport[];
  readings: Reading[];
  mayEdit: boolean;
}

export function PlansView({ plans, imports, readings, mayEdit }: PlansProps) {
  const { plan, bodies, period, actions, progress } = words.list;
  return (
    <Register
      title={words.list.title}
      lede={words.list.lede}
      actions={
        mayEdit && (
          <>
            <Button href={paths.importPlan()}>{words.list.bringIn}</Button>
            <Button href={paths.newPlan()} classes="govuk-button--secondary">
              {words.list.write}
            </Button>
          </>
        )
      }
    >
      {readings.length > 0 && <BeingRead readings={readings} />}
      {imports.length > 0 && <Waiting imports={imports} />}
      <RegisterTable
        caption={words.list.caption}
        whenEmpty={<p class="govuk-body">{words.list.empty}</p>}
        columns={[
          { text: plan },
          { text: bodies },
          { text: period },
          { text: actions, numeric: true },
          { text: progress },
          { text: healthWords.plan.list },
        ]}
        rows={plans.map((one) => ({
          cells: [
            <PlanLink plan={one.plan} />,
            joinWords(one.plan.bodies.map(({ label }) => label)),
            one.plan.periodText || formatPeriod(one.plan.periodFrom, one.plan.periodTo),
            String(one.progress.total),
            progressWords(one.progress),
            <Quality {...one} />,
          ],
        }))}
      />
    </Register>
  );
}

function PlanLink({ plan: { id, title, state } }: { plan: Plan }) {
  return (
    <>
      <a class="govuk-link" href={paths.plan({ planId: id })}>
        {title}
      </a>{' '}
      {state === 'closed' && <StatusTag word={words.list.closed} />}
    </>
  );
}

/** The score and the rule that costs it the most; a dash would read as nought where there is no score. */
function Quality({ plan, health }: PlansProps['plans'][number]) {
  if (!health || health.score === null) return <>{healthWords.scoreNone}</>;
  return (
    <>
      <a class="govuk-link" href={paths.health({ planId: plan.id })}>
        {health.score}
        <span class="govuk-visually-hidden">
          {' '}
          {healthWords.score}, {plan.title}
        </span>
      </a>
      {health.worst && <span class="govuk-hint app-lines__note">{healthWords.rules[health.worst].name}</span>}
    </>
  );
}

function progressWords({ rows, noData }: GroupProgress): string {
  const known = rows
    .filter(({ count }) => count > 0)
    .map(({ entry, count }) => `${count} ${ratingWord(entry).toLowerCase()}`);
  return [...known, ...(noData > 0 ? [`${noData} ${words.noData.toLowerCase()}`] : [])].join(', ');
}

/** Long files while a job reads them, and those that it could not read. */
function BeingRead({ readings }: Pick<PlansProps, 'readings'>) {
  return (
    <section class="app-next-step" aria-labelledby="readings-title">
      <div class="app-next-step__words">
        <h2 class="govuk-heading-m app-next-step__title" id="readings-title">
          {words.reading.list}
        </h2>
        <ul class="govuk-list app-lines" id="readings" data-app-live>
          {readings.map((reading) => (
            <li>
              <a class="govuk-link" href={paths.reading({ readingId: reading.id })}>
                {reading.fileName}
              </a>
              <span class="govuk-hint app-lines__note">
                {words.reading.note(reading.actor.name, readingWords(reading))}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Waiting({ imports }: { imports: PlanImport[] }) {
  return (
    <section class="app-next-step" aria-labelledby="waiting">
      <div class="app-next-step__words">
        <h2 class="govuk-heading-m app-next-step__title" id="waiting">
          {words.list.waiting}
        </h2>
        <ul class="govuk-list app-lines">
          {imports.map(({ id, fileName, madeBy, madeAt }) => (
            <li>
              <a class="govuk-link" href={paths.planImport({ importId: id })}>
                {fileName}
              </a>
              <span class="govuk-hint app-lines__note">{words.list.waitingNote(madeBy, formatDay(madeAt))}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
