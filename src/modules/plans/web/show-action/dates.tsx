import type { Day } from '#platform/kernel';
import { formatDay } from '#platform/views';
import type { slipsOf } from '../../domain/slips.ts';
import type { Occurrence } from '../../store/occurrence-reader.ts';
import { running } from '../words-running.ts';

const own = running.dates;

/** The first due day against today's, each move with its reason. */
export function Slips({ slipped }: { slipped: ReturnType<typeof slipsOf> }) {
  if (!slipped) return null;
  const say = (day: Day | null) => (day ? formatDay(day) : own.noDate);
  return (
    <section>
      <h2 class="govuk-heading-m">{own.title}</h2>
      <p class="govuk-body">
        {own.original} {formatDay(slipped.original)}. {own.moved(slipped.slips.length)}.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {slipped.slips.map(({ from, to, by, at, reason }) => (
          <li>
            {own.line(say(from), say(to))}: {reason || own.noReason} ({by}, {formatDay(at)})
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The days on which recurring work is due. */
export function Occurrences({ occurrences, today }: { occurrences: readonly Occurrence[]; today: Day }) {
  if (occurrences.length === 0) return null;
  const state = ({ updateId, dueOn }: Occurrence) => (updateId ? own.done : dueOn < today ? own.late : own.due);
  return (
    <section>
      <h2 class="govuk-heading-m">{own.occurrences}</h2>
      <ul class="govuk-list">
        {occurrences.map((one) => (
          <li>
            {formatDay(one.dueOn)}: {state(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
