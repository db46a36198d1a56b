import { DayField, type FormState, LongTextField, SelectField } from '#platform/forms';
import { withQuery } from '#platform/http';
import { type Action, type Group, titled } from '../../domain/plan.ts';
import { type DecisionKind, decisionKinds } from '../../domain/reviews.ts';
import type { LoadedReview } from '../load-review.ts';
import { actionOptions } from '../note-verbal/view.tsx';
import { paths } from '../paths.ts';
import { ReviewTask } from '../review-task.tsx';
import { reviewWords } from '../words-reviews.ts';

const own = reviewWords.decide;

interface DecideProps extends LoadedReview {
  kind: DecisionKind;
  actions: Action[];
  groups: Group[];
  form: FormState;
}

export function DecideView({ form, kind, actions, groups, ...loaded }: DecideProps) {
  const asksAction = kind === 'revised' || kind === 'stopped';
  return (
    <>
      <ReviewTask {...loaded} title={own.kinds[kind]} lede={own.ledes[kind]} button={own.button} form={form}>
        {asksAction && (
          <SelectField form={form} name="actionId" label={own.action} empty="" options={actionOptions(actions)} />
        )}
        {kind === 'new-action' && <NewAction form={form} groups={groups} />}
        {kind === 'revised' && (
          <>
            <DayField form={form} name="dueOn" label={own.dueOn} />
            <LongTextField form={form} name="measures" label={own.measures} rows={3} />
          </>
        )}
        <LongTextField form={form} name="text" label={own.reasons[kind]} rows={4} />
      </ReviewTask>
      <OtherKinds {...loaded} kind={kind} />
    </>
  );
}

const NewAction = ({ form, groups }: Pick<DecideProps, 'form' | 'groups'>) => (
  <>
    <LongTextField form={form} name="newAction" label={own.newAction} rows={3} />
    {groups.length > 0 && (
      <SelectField
        form={form}
        name="groupId"
        label={own.group}
        empty={own.noGroup}
        options={groups.map(({ id, code, label }) => ({ value: id, text: titled(code, label) }))}
      />
    )}
    <LongTextField form={form} name="leads" label={own.leads} rows={2} />
    <DayField form={form} name="dueOn" label={own.newDue} />
  </>
);

function OtherKinds({ plan, review, kind }: Pick<DecideProps, 'plan' | 'review' | 'kind'>) {
  const address = paths.decideInReview({ planId: plan.id, reviewId: review.id });
  return (
    <nav aria-label={own.what}>
      <ul class="govuk-list">
        {decisionKinds
          .filter((one) => one !== kind)
          .map((one) => (
            <li>
              <a class="govuk-link" href={withQuery(address, { kind: one })}>
                {own.kinds[one]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
