import type { Day } from '#platform/kernel';
import { formatDay, joinWords, Register, RegisterTable } from '#platform/views';
import type { Rating } from '../../domain/legend.ts';
import { type Action, type Plan, titled } from '../../domain/plan.ts';
import { RatingTag } from '../parts.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { running } from '../words-running.ts';

const own = running.mine;

interface MyActionsProps {
  rows: { action: Action; plan: Plan; due: Day | null; rating: Rating }[];
  /** For whom the person acts today. */
  covered: string[];
  withEnded: boolean;
}

export function MyActionsView({ rows, covered, withEnded }: MyActionsProps) {
  return (
    <Register
      title={own.title}
      lede={own.lede}
      actions={
        <a class="govuk-link" href={paths.cover()}>
          {own.cover}
        </a>
      }
    >
      {covered.length > 0 && <p class="govuk-body">{own.covered(joinWords(covered))}</p>}
      <RegisterTable
        caption={own.caption}
        whenEmpty={<p class="govuk-body">{own.empty}</p>}
        columns={[words.fields.text, own.dueNext, words.fields.rating, own.last, own.update].map((text) => ({ text }))}
        rows={rows.map(({ action, plan, due, rating }) => ({ cells: cellsOf(action, plan, due, rating) }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={withEnded ? paths.myActions() : `${paths.myActions()}?ended=yes`}>
          {withEnded ? own.hideEnded : own.showEnded}
        </a>
      </p>
    </Register>
  );
}

function cellsOf(action: Action, plan: Plan, due: Day | null, rating: Rating) {
  const ids = { planId: plan.id, actionId: action.id };
  const name = titled(action.number, action.text);
  return [
    <>
      <a class="govuk-link" href={paths.action(ids)}>
        {name}
      </a>
      <span class="govuk-hint">{plan.title}</span>
    </>,
    due ? formatDay(due) : words.none.dates,
    <RatingTag rating={rating} />,
    action.latest ? formatDay(action.latest.at) : own.never,
    <a class="govuk-link" href={paths.recordProgress(ids)}>
      {own.update}
      <span class="govuk-visually-hidden">: {name}</span>
    </a>,
  ];
}
