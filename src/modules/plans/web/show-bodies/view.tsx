import { formatDay, Register, RegisterTable, StatusTag, type Tone } from '#platform/views';
import { type Agreement, agreements, type BodyRow } from '../../domain/body-standings.ts';
import { type Plan, type StatusCode, titled } from '../../domain/plan.ts';
import { PlanNavigation } from '../parts.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { running } from '../words-running.ts';

const own = running.bodies;
const tones: Record<Agreement, Tone> = { agree: 'good', differ: 'watch', waiting: 'quiet' };

interface BodiesProps {
  plan: Plan;
  bodies: { id: string; name: string; closedOn: string | null }[];
  rows: BodyRow[];
  show: Agreement | null;
}

export function BodiesView({ plan, bodies, rows, show }: BodiesProps) {
  const shown = rows.filter(({ agreement }) => show === null || agreement === show);
  const columns = [
    words.fields.text,
    ...bodies.map(({ name, closedOn }) => (closedOn ? own.closed(name, formatDay(closedOn)) : name)),
    own.together,
  ];
  return (
    <Register
      parts={<PlanNavigation plan={plan} current="bodies" />}
      title={own.title}
      caption={plan.title}
      lede={own.lede}
      summary={<Narrow planId={plan.id} rows={rows} show={show} />}
    >
      <RegisterTable
        caption={own.title}
        whenEmpty={<p class="govuk-body">{own.empty}</p>}
        columns={columns.map((text) => ({ text }))}
        rows={shown.map(({ action, statuses, agreement }) => ({
          cells: [
            <a class="govuk-link" href={paths.action({ planId: plan.id, actionId: action.id })}>
              {titled(action.number, action.text)}
            </a>,
            ...statuses.map(statusWord),
            <StatusTag word={own.agreements[agreement]} tone={tones[agreement]} />,
          ],
        }))}
      />
    </Register>
  );
}

const statusWord = (status: StatusCode | null | undefined): string =>
  status === undefined ? own.notTheirs : status === null ? running.standings.notAnswered : words.statuses[status];

function Narrow({ planId, rows, show }: { planId: string; rows: BodyRow[]; show: Agreement | null }) {
  return (
    <>
      {[null, ...agreements].map((one) => {
        const text = own.count(one, rows.filter(({ agreement }) => one === null || agreement === one).length);
        const address = `${paths.bodies({ planId })}${one ? `?show=${one}` : ''}`;
        return (
          <a class="govuk-link govuk-!-margin-right-3" href={address} aria-current={one === show ? 'true' : undefined}>
            {text}
          </a>
        );
      })}
    </>
  );
}
