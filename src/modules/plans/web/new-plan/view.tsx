import { CancelLink, type FormState, PostForm, RadioField, summaryOf } from '#platform/forms';
import { withQuery } from '#platform/http';
import { Details, joinWords, Task } from '#platform/views';
import { commonLegends } from '../../domain/common-legends.ts';
import { planTemplates } from '../../domain/templates/all.ts';
import { ratingWord } from '../parts.tsx';
import { paths } from '../paths.ts';
import { bulk } from '../words-bulk.ts';
import { editing } from '../words-editing.ts';
import { sameLegend } from './form.ts';
import { PlanInputs } from './inputs.tsx';
import { broughtBy, type Start } from './start.ts';

interface NewPlanProps {
  start: Start;
  plans: { id: string; title: string }[];
  form: FormState;
}

export function NewPlanView({ start, plans, form }: NewPlanProps) {
  const own = editing.plan;
  const same = { value: sameLegend, text: bulk.start.legend, hint: bulk.start.legendHint };
  const legends = start.kind === 'plan' ? [same, ...legendOptions] : legendOptions;
  return (
    <Task
      title={own.newTitle}
      lede={own.newLede}
      errors={summaryOf(form)}
      aside={<StartFrom start={start} plans={plans} />}
    >
      <Brought start={start} />
      <PostForm form={form} button={own.create} beside={<CancelLink href={paths.plans()} />}>
        <PlanInputs form={form} />
        <RadioField form={form} name="legend" label={own.legend} hint={own.legendHint} options={legends} />
      </PostForm>
    </Task>
  );
}

function Brought({ start }: Pick<NewPlanProps, 'start'>) {
  const brought = broughtBy(start);
  if (!brought) return null;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">{bulk.start.current(brought.name)}</p>
      {brought.lede && <p class="govuk-body">{brought.lede}</p>}
      <p class="govuk-body">{bulk.start.holds(brought.groups, brought.actions)}</p>
    </div>
  );
}

/** Templates and plans that a new plan may start from. */
function StartFrom({ start, plans }: Omit<NewPlanProps, 'form'>) {
  const own = bulk.start;
  const current = start.kind === 'template' ? start.template.key : start.kind === 'plan' ? start.tree.plan.id : '';
  const link = (from: string, text: string) => (
    <li>
      <a
        class="govuk-link"
        href={withQuery(paths.newPlan(), { from })}
        aria-current={from === current ? 'true' : undefined}
      >
        {text}
      </a>
    </li>
  );
  return (
    <nav class="app-start-from" aria-label={own.title}>
      <h2 class="govuk-heading-s">{own.title}</h2>
      <ul class="govuk-list">
        {link('', own.empty)}
        {planTemplates.map(({ key, name }) => link(key, name))}
      </ul>
      {plans.length > 0 && (
        <Details summaryText={own.plans} open={start.kind === 'plan'}>
          <p class="govuk-hint">{own.plansHint}</p>
          <ul class="govuk-list">{plans.map(({ id, title }) => link(id, title))}</ul>
        </Details>
      )}
    </nav>
  );
}

/** The common legends, each with its words. */
export const legendOptions = commonLegends.map(({ key, name, entries }) => ({
  value: key,
  text: name,
  hint: joinWords(
    entries.map((entry) => (ratingWord(entry) === entry.word ? entry.word : `${entry.word}: ${entry.meaning}`)),
  ),
}));
