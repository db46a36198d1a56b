import { withQuery } from '#platform/http';
import { Pager, Register, showing, TimelineList } from '#platform/views';
import type { Plan } from '../../domain/plan.ts';
import { PlanNavigation } from '../parts.tsx';
import { paths } from '../paths.ts';
import { editing } from '../words-editing.ts';
import { type HistoryRow, pageSize } from './presenter.ts';

interface HistoryProps {
  plan: Plan;
  page: number;
  total: number;
  rows: HistoryRow[];
}

export function HistoryView({ plan, page, total, rows }: HistoryProps) {
  const planId = plan.id;
  const hrefOf = (to: number) => withQuery(paths.history({ planId }), { page: String(to) });
  return (
    <Register
      title={editing.history.title}
      caption={plan.title}
      lede={editing.history.lede}
      parts={<PlanNavigation plan={plan} current="history" />}
      summary={rows.length > 0 && showing(total, pageSize, page, editing.history.counted(total))}
      pagination={<Pager total={total} size={pageSize} page={page} hrefOf={hrefOf} />}
    >
      {rows.length === 0 ? (
        <p class="govuk-body">{editing.history.empty}</p>
      ) : (
        <TimelineList
          entries={rows.map(({ subject, href, text, ...entry }) => ({
            ...entry,
            text: (
              <>
                <p>
                  {href ? (
                    <a class="govuk-link" href={href}>
                      {subject}
                    </a>
                  ) : (
                    subject
                  )}
                </p>
                {text && <p class="app-preserved">{text}</p>}
              </>
            ),
          }))}
        />
      )}
    </Register>
  );
}
