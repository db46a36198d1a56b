import {
  CancelLink,
  DayField,
  type FormState,
  PostForm,
  RadioField,
  summaryOf,
  TextField,
  TickField,
} from '#platform/forms';
import { ErrorMessage, ErrorSummary, Heading, RegisterTable } from '#platform/views';
import { titled } from '../../domain/plan.ts';
import { leadWords } from '../parts.tsx';
import { paths } from '../paths.ts';
import { windowWords } from '../show-plan/view.tsx';
import { words } from '../words.ts';
import { bulk } from '../words-bulk.ts';
import { editing } from '../words-editing.ts';
import { datesWays } from './form.ts';
import type { NextPeriodPage, NextPeriodRow } from './presenter.ts';

const own = bulk.next;

export function NextPeriodView({ page, form }: { page: NextPeriodPage; form: FormState }) {
  const { plan, after } = page;
  return (
    <>
      {form.errors.length > 0 && <ErrorSummary errorList={summaryOf(form)} />}
      <Heading title={own.title} caption={plan.title} lede={own.lede} />
      {after.map(({ id, title }) => (
        <p class="govuk-body">
          {own.startedBefore}{' '}
          <a class="govuk-link" href={paths.plan({ planId: id })}>
            {title}
          </a>
        </p>
      ))}
      <PostForm form={form} button={own.button} beside={<CancelLink href={paths.plan({ planId: plan.id })} />}>
        <div class="app-assign">
          <div>
            <TextField form={form} name="title" label={editing.plan.title} />
            <TextField form={form} name="periodText" label={editing.plan.periodText} />
          </div>
          <div>
            <DayField form={form} name="periodFrom" label={editing.plan.periodFrom} />
            <DayField form={form} name="periodTo" label={editing.plan.periodTo} />
          </div>
          <div>
            <RadioField
              form={form}
              name="dates"
              label={own.dates}
              options={datesWays.map((way) => ({ value: way, text: own.datesWays[way], hint: own.datesHints[way] }))}
            />
            {plan.state === 'active' && (
              <TickField form={form} name="closeOld" label={own.closeOld} hint={own.closeOldHint} />
            )}
          </div>
        </div>
        <h2 class="govuk-heading-m">{own.which}</h2>
        <p class="govuk-body">{own.whichHint}</p>
        <div id="actions" tabindex={-1}>
          {form.error('actions') && <ErrorMessage id="actions-error" text={form.error('actions')} />}
          <Actions rows={page.rows} form={form} />
        </div>
      </PostForm>
    </>
  );
}

function Actions({ rows, form }: { rows: readonly NextPeriodRow[]; form: FormState }) {
  const ticked = new Set(form.texts('actions').map((text) => text.split(':')[0]));
  const { text, leads, window, status } = words.fields;
  return (
    <RegisterTable
      caption={own.caption}
      selectName="actions"
      keys
      whenEmpty={<p class="govuk-body">{own.noActions}</p>}
      columns={[{ text }, { text: leads }, { text: window }, { text: status }]}
      rows={rows.map(({ action, offer, unanswered }) => {
        const name = titled(action.number, action.text);
        const select = {
          value: `${action.id}:${action.version}`,
          label: bulk.register.select(name),
          checked: ticked.has(action.id),
        };
        return {
          ...(offer === 'stays' || offer === 'carried' ? {} : { select }),
          cells: [
            name,
            leadWords(action.leads),
            windowWords(action),
            [
              words.statuses[action.status],
              offer === 'stays' && own.stays,
              offer === 'carried' && own.carriedBefore,
              unanswered > 0 && own.unanswered(unanswered),
            ]
              .filter(Boolean)
              .join('. '),
          ],
        };
      })}
    />
  );
}
