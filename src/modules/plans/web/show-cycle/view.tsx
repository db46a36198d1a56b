import {
  Button,
  formatDay,
  formatMoment,
  KeyFigure,
  NextStep,
  Overview,
  RegisterTable,
  SummaryList,
} from '#platform/views';
import { titled } from '../../domain/plan.ts';
import { CycleTag } from '../list-cycles/view.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { cycleWords } from '../words-cycles.ts';
import type { AskedAnswer, CyclePage } from './presenter.ts';

const own = cycleWords.show;

export function CycleView(page: CyclePage) {
  const { plan, cycle, isOpen, mayRun, answers } = page;
  const answered = answers.filter(({ answeredAt }) => answeredAt !== null);
  const waiting = answers.filter(({ answeredAt }) => answeredAt === null);
  const ids = idsOf(page);
  return (
    <Overview
      title={cycle.name}
      caption={plan.title}
      state={<CycleTag open={isOpen} />}
      figures={
        <>
          <KeyFigure value={String(answered.length)} label={own.answered} />
          <KeyFigure value={String(waiting.length)} label={own.waiting} />
        </>
      }
    >
      {mayRun && <Next page={page} answered={answered.length} />}
      <About {...page} />
      <h2 class="govuk-heading-m">{own.notAnswered}</h2>
      <RegisterTable
        caption={own.notAnswered}
        whenEmpty={<p class="govuk-body">{own.allAnswered}</p>}
        columns={[own.lead, words.fields.text, own.mailed, ...(mayRun ? [own.withdraw] : [])].map((text) => ({ text }))}
        rows={waiting.map((answer) => ({
          cells: [
            <Who answer={answer} />,
            <ActionLink answer={answer} planId={plan.id} />,
            mailedOn(answer),
            ...(mayRun ? [<Withdraw answer={answer} ids={ids} />] : []),
          ],
        }))}
      />
      <h2 class="govuk-heading-m">{own.haveAnswered}</h2>
      <RegisterTable
        caption={own.haveAnswered}
        whenEmpty={<p class="govuk-body">{own.nobodyAnswered}</p>}
        columns={[own.lead, words.fields.text, own.answeredOn, words.fields.status].map((text) => ({ text }))}
        rows={answered.map((answer) => ({
          cells: [
            <Who answer={answer} />,
            <ActionLink answer={answer} planId={plan.id} />,
            answer.answeredAt ? formatDay(answer.answeredAt) : '',
            words.statuses[answer.status],
          ],
        }))}
      />
    </Overview>
  );
}

const idsOf = ({ plan, cycle }: CyclePage) => ({ planId: plan.id, updateCycleId: cycle.id });

function Next({ page, answered }: { page: CyclePage; answered: number }) {
  const asked = page.answers.length;
  return (
    <NextStep
      title={own.finding(answered, asked)}
      actions={
        <>
          {answered < asked && <Button href={paths.remindCycle(idsOf(page))}>{own.remind}</Button>}
          <a class="govuk-link" href={paths.closeCycle(idsOf(page))}>
            {own.close}
          </a>
        </>
      }
    />
  );
}

function About({ cycle, group }: CyclePage) {
  const covers = group ? titled(group.code, group.label) : cycleWords.form.coverWords[cycle.covers];
  return (
    <SummaryList
      rows={[
        { key: own.covers, value: covers },
        { key: own.dueOn, value: formatDay(cycle.dueOn) },
        {
          key: own.closesOn,
          value:
            cycle.closedAt && cycle.closedBy
              ? own.closedBy(cycle.closedBy, formatDay(cycle.closedAt))
              : formatDay(cycle.closesOn),
        },
        { key: own.opened, value: own.asks(cycle.madeBy, formatDay(cycle.opensOn)) },
      ]}
    />
  );
}

const Who = ({ answer: { who, lead, of } }: { answer: AskedAnswer }) => (
  <>
    {who}
    <div class="govuk-hint govuk-!-margin-bottom-0">{[of, lead].filter(Boolean).join(', ')}</div>
  </>
);

const ActionLink = ({ answer, planId }: { answer: AskedAnswer; planId: string }) => (
  <a class="govuk-link" href={paths.action({ planId, actionId: answer.actionId })}>
    {answer.action}
  </a>
);

function mailedOn({ requests }: AskedAnswer): string {
  const latest = requests.flatMap(({ mailedAt }) => mailedAt ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  return latest ? formatMoment(latest) : own.notMailed;
}

const Withdraw = ({ answer, ids }: { answer: AskedAnswer; ids: { planId: string; updateCycleId: string } }) => (
  <>
    {answer.requests.map(({ id }) => (
      <a class="govuk-link" href={paths.withdrawRequest({ ...ids, updateRequestId: id })}>
        {own.withdraw}
        <span class="govuk-visually-hidden">
          : {answer.who}, {answer.action}
        </span>
      </a>
    ))}
  </>
);
