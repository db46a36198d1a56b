import { Figure, Overview, Timeline, TimelineTable } from '#platform/views';
import { titled } from '../../domain/plan.ts';
import { PlanNavigation } from '../parts.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { TimelinePage } from './presenter.ts';

export function TimelineView({ plan, today, rows, period, undated, total }: TimelinePage) {
  return (
    <Overview
      parts={<PlanNavigation plan={plan} current="timeline" />}
      title={words.timeline.title}
      caption={plan.title}
      lede={words.timeline.lede}
    >
      {rows.length === 0 ? (
        <p class="govuk-body">{words.timeline.none}</p>
      ) : (
        <Figure
          title={words.timeline.finding(rows.length, total)}
          tablePlace="below"
          picture={<Timeline id="timeline" title={words.timeline.title} rows={rows} period={period} today={today} />}
          table={<TimelineTable caption={words.timeline.caption} rows={rows} />}
        />
      )}
      {undated.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{words.timeline.undated}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {undated.map(({ id, number, text }) => (
              <li>
                <a class="govuk-link" href={paths.action({ planId: plan.id, actionId: id })}>
                  {titled(number, text)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Overview>
  );
}
