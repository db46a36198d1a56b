import { Button, formatDay, Report, Table } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import type { GroupProgress } from '../../domain/progress.ts';
import type { ReportedCount } from '../../store/plan-reader.ts';
import { PlanNavigation } from '../parts.tsx';
import { paths } from '../paths.ts';
import { ProgressFigure } from '../progress-figure.tsx';
import { ProgressTable } from '../progress-table.tsx';
import { words } from '../words.ts';

interface ProgressProps {
  plan: Plan;
  today: string;
  groups: GroupProgress[];
  all: GroupProgress;
  reported: ReportedCount[];
}

export function ProgressView({ plan, today, groups, all, reported }: ProgressProps) {
  const completed = all.rows
    .filter(({ entry }) => entry.situations.includes('completed'))
    .reduce((n, { count }) => n + count, 0);
  return (
    <Report
      parts={<PlanNavigation planId={plan.id} current="progress" />}
      title={words.progress.title}
      caption={plan.title}
      lede={words.progress.lede(formatDay(today))}
      actions={
        <Button href={paths.progressCsv({ planId: plan.id })} classes="govuk-button--secondary">
          {words.progress.csv}
        </Button>
      }
    >
      {all.total > 0 && <ProgressFigure progress={groups} title={words.plan.finding(completed, all.total)} />}
      <ProgressTable progress={groups} />
      {reported.length > 0 && <Reported plan={plan} reported={reported} />}
    </Report>
  );
}

function Reported({ plan, reported }: { plan: Plan; reported: ReportedCount[] }) {
  const day = reported[0]?.reportedOn;
  const groups = [...new Set(reported.map(({ group }) => group))];
  const entryOf = (code: string) => plan.legend.find((entry) => entry.code === code);
  return (
    <section>
      <h2 class="govuk-heading-m">{words.progress.reported(day ? formatDay(day) : null)}</h2>
      <p class="govuk-body">{words.progress.reportedNote}</p>
      {groups.map((group) => (
        <Table
          caption={group}
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={[words.progress.colour, words.progress.status, { text: words.progress.count, format: 'numeric' }]}
          rows={reported
            .filter((one) => one.group === group)
            .map(({ code, count }) => [
              entryOf(code)?.word ?? code,
              entryOf(code)?.meaning ?? '',
              { text: count === null ? words.progress.blank : String(count), format: 'numeric' as const },
            ])}
        />
      ))}
    </section>
  );
}
