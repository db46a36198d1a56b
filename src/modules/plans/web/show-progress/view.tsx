import { Button, formatDay, Overview, Table } from '#platform/views';
import { type Plan, titled } from '../../domain/plan.ts';
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
  const days = [...new Set(reported.map(({ reportedOn }) => reportedOn))].sort((a, b) =>
    (a ?? '') < (b ?? '') ? 1 : -1,
  );
  const report = days.map((day) => (
    <Reported plan={plan} groups={groups} day={day} reported={reported.filter((one) => one.reportedOn === day)} />
  ));
  return (
    <Overview
      parts={<PlanNavigation plan={plan} current="progress" />}
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
      <div class="app-report__body">
        {plan.kind === 'progress-report' && report}
        <h2 class="govuk-heading-m">{words.progress.counted(formatDay(today))}</h2>
        <ProgressTable progress={groups} />
        {plan.kind === 'plan' && report}
      </div>
    </Overview>
  );
}

type ReportedProps = Pick<ProgressProps, 'plan' | 'groups' | 'reported'> & { day: string | null };

function Reported({ plan, groups, day, reported }: ReportedProps) {
  const names = [...new Set(reported.map(({ group }) => group))];
  const nameOf = (key: string) => {
    const group = groups.find((one) => one.group?.code === key)?.group;
    return group ? titled(group.code, group.label) : key;
  };
  return (
    <section>
      <h2 class="govuk-heading-m">{words.progress.reported(day ? formatDay(day) : null)}</h2>
      <p class="govuk-body">{words.progress.reportedNote}</p>
      {names.map((name) => (
        <Table
          caption={nameOf(name)}
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          head={[words.progress.colour, words.progress.status, { text: words.progress.count, format: 'numeric' }]}
          rows={reported.filter(({ group }) => group === name).map((one) => reportedRow(plan, one))}
        />
      ))}
    </section>
  );
}

function reportedRow({ legend }: Plan, { code, count }: ReportedCount) {
  const entry = legend.find((one) => one.code === code);
  const word = entry?.word ?? (code === 'total' ? words.progress.total : code);
  const number = count === null ? words.progress.blank : String(count);
  return [word, entry?.meaning ?? '', { text: number, format: 'numeric' as const }];
}
