import type { Day } from '#platform/kernel';
import { formatDay, joinWords, Register } from '#platform/views';
import type { Rating } from '../../domain/legend.ts';
import { type Action, type Plan, titled } from '../../domain/plan.ts';
import { RatingTag } from '../parts.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { running } from '../words-running.ts';

const own = running.mine;

interface MyAction {
  action: Action;
  plan: Plan;
  due: Day | null;
  rating: Rating;
}

interface MyActionsProps {
  rows: MyAction[];
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
      {rows.length === 0 && <p class="govuk-body">{own.empty}</p>}
      <ul class="govuk-list">{rows.map(MyActionItem)}</ul>
      <p class="govuk-body">
        <a class="govuk-link" href={withEnded ? paths.myActions() : `${paths.myActions()}?ended=yes`}>
          {withEnded ? own.hideEnded : own.showEnded}
        </a>
      </p>
    </Register>
  );
}

function MyActionItem({ action, plan, due, rating }: MyAction) {
  const ids = { planId: plan.id, actionId: action.id };
  const name = titled(action.number, action.text);
  return (
    <li class="app-worklist__item">
      <div>
        <a class="govuk-link govuk-!-font-weight-bold" href={paths.action(ids)}>
          {name}
        </a>
        <p class="govuk-hint govuk-!-margin-bottom-1">
          {plan.title}. {due ? own.dueOn(formatDay(due)) : words.none.dates}.{' '}
          {action.latest ? own.last(formatDay(action.latest.at)) : own.never}
        </p>
        <RatingTag rating={rating} />
      </div>
      <a class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" href={paths.recordProgress(ids)}>
        {own.update}
        <span class="govuk-visually-hidden">: {name}</span>
      </a>
    </li>
  );
}
