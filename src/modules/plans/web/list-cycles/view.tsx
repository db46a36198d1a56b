import type { Day } from '#platform/kernel';
import { Button, formatDay, Register, RegisterTable, StatusTag } from '#platform/views';
import { isCycleOpen } from '../../domain/cycles.ts';
import type { Plan } from '../../domain/plan.ts';
import type { CountedCycle } from '../../store/cycle-reader.ts';
import { PlanNavigation } from '../parts.tsx';
import { paths } from '../paths.ts';
import { cycleWords } from '../words-cycles.ts';
import { reminderWords } from '../words-reminders.ts';

const own = cycleWords.list;

interface CyclesProps {
  plan: Plan;
  cycles: CountedCycle[];
  /** What the plan's rules for reminders say. */
  sentences: string[];
  mayRun: boolean;
  today: Day;
}

export function CyclesView({ plan, cycles, sentences, mayRun, today }: CyclesProps) {
  const planId = plan.id;
  return (
    <Register
      parts={<PlanNavigation plan={plan} current="cycles" />}
      title={own.title}
      caption={plan.title}
      lede={own.lede}
      actions={mayRun && <Button href={paths.newCycle({ planId })}>{own.open}</Button>}
    >
      <RegisterTable
        caption={own.caption}
        whenEmpty={<p class="govuk-body">{own.empty}</p>}
        columns={[
          { text: own.name },
          { text: own.due, unbroken: true },
          { text: own.closes, unbroken: true },
          { text: own.answered },
          { text: own.state },
        ]}
        rows={cycles.map((cycle) => ({
          cells: [
            <a class="govuk-link" href={paths.cycle({ planId, updateCycleId: cycle.id })}>
              {cycle.name}
            </a>,
            formatDay(cycle.dueOn),
            formatDay(cycle.closesOn),
            own.count(cycle.answered, cycle.asked),
            <CycleTag open={plan.state === 'active' && isCycleOpen(cycle, today)} />,
          ],
        }))}
      />
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{reminderWords.rules.title}</h2>
      <p class="govuk-body">{sentences.join(' ')}</p>
      <ul class="govuk-list">
        {mayRun && (
          <li>
            <a class="govuk-link" href={paths.reminders({ planId })}>
              {reminderWords.rules.change}
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={paths.planCalendar({ planId })} download>
            {own.calendar}
          </a>
        </li>
      </ul>
    </Register>
  );
}

export const CycleTag = ({ open }: { open: boolean }) => (
  <StatusTag word={open ? own.states.open : own.states.closed} tone={open ? 'good' : 'quiet'} />
);
