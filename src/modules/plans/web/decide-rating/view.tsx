import { CancelLink, type FormState, LongTextField, PostForm, RadioField, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import type { LegendEntry } from '../../domain/legend.ts';
import { type Action, type Plan, titled } from '../../domain/plan.ts';
import { ratingWord } from '../parts.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { keepProposal } from './form.ts';

interface DecideRatingProps {
  plan: Plan;
  action: Action;
  proposed: LegendEntry | null;
  form: FormState;
}

export function DecideRatingView({ plan, action, proposed, form }: DecideRatingProps) {
  const options = plan.legend.map((entry) => ({
    value: entry.code,
    text: entry.word,
    hint: entry.meaning || undefined,
  }));
  return (
    <Task
      title={words.rating.title}
      caption={titled(action.number, action.text)}
      lede={proposed ? words.rating.proposal(ratingWord(proposed)) : words.rating.noProposal}
      errors={summaryOf(form)}
    >
      <PostForm
        form={form}
        button={words.rating.button}
        beside={<CancelLink href={paths.action({ planId: plan.id, actionId: action.id })} />}
      >
        <RadioField
          form={form}
          name="rating"
          label={words.rating.label}
          options={[{ value: keepProposal, text: words.rating.keep }, ...options]}
        />
        <LongTextField form={form} name="reason" label={words.rating.reason} hint={words.rating.reasonHint} rows={3} />
      </PostForm>
    </Task>
  );
}
