import {
  CancelLink,
  DayField,
  type FormState,
  LongTextField,
  PostForm,
  SelectField,
  summaryOf,
  TickField,
} from '#platform/forms';
import { withQuery } from '#platform/http';
import { ErrorMessage, ErrorSummary, Heading, joinWords, RegisterTable } from '#platform/views';
import type { Missing } from '../../domain/missing.ts';
import { type Action, type Plan, titled } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { leadWords } from '../parts.tsx';
import { paths } from '../paths.ts';
import { windowWords } from '../show-plan/view.tsx';
import { words } from '../words.ts';
import { workbench } from '../words-workbench.ts';

interface AssignProps {
  page: { plan: Plan; actions: Action[]; missing: Missing | ''; people: { id: string; name: string }[] };
  form: FormState;
}

const texts = workbench.assign;

export function AssignManyView({ page, form }: AssignProps) {
  const { plan, actions, people } = page;
  return (
    <>
      {form.errors.length > 0 && <ErrorSummary errorList={summaryOf(form)} />}
      <Heading title={texts.title} caption={plan.title} lede={texts.lede} />
      <ClosedNote plan={plan} />
      <Filter page={page} />
      <PostForm form={form} button={texts.button} beside={<CancelLink href={paths.plan({ planId: plan.id })} />}>
        <h2 class="govuk-heading-m">{texts.gets}</h2>
        <div class="app-assign">
          <div>
            <LongTextField form={form} name="leads" label={texts.leads} hint={texts.leadsHint} rows={2} />
            <SelectField
              form={form}
              name="personId"
              label={texts.person}
              empty={texts.nobody}
              options={people.map(({ id, name }) => ({ value: id, text: name }))}
            />
          </div>
          <div>
            <DayField form={form} name="startsOn" label={texts.startsOn} />
            <DayField form={form} name="dueOn" label={texts.dueOn} />
          </div>
          <div>
            <LongTextField form={form} name="measures" label={texts.measures} hint={texts.measuresHint} rows={2} />
            <TickField form={form} name="replace" label={texts.replace} hint={texts.replaceHint} />
          </div>
        </div>
        <div id="actions" tabindex={-1}>
          {form.error('actions') && <ErrorMessage id="actions-error" text={form.error('actions')} />}
          <Actions actions={actions} form={form} />
        </div>
      </PostForm>
    </>
  );
}

function Filter({ page: { plan, missing } }: Pick<AssignProps, 'page'>) {
  return (
    <nav class="app-subnav" aria-label={texts.show}>
      <ul class="app-subnav__list">
        {Object.entries(texts.filters).map(([value, text]) => (
          <li>
            <a
              class="govuk-link govuk-link--no-visited-state app-subnav__link"
              href={withQuery(paths.assignMany({ planId: plan.id }), { missing: value })}
              aria-current={value === missing ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Actions({ actions, form }: { actions: readonly Action[]; form: FormState }) {
  const ticked = form.texts('actions').map((text) => text.split(':')[0]);
  const { text, leads, window, measures } = words.fields;
  return (
    <RegisterTable
      caption={texts.caption}
      selectName="actions"
      whenEmpty={<p class="govuk-body">{texts.none}</p>}
      columns={[{ text }, { text: leads }, { text: window }, { text: measures }]}
      rows={actions.map((action) => {
        const name = titled(action.number, action.text);
        return {
          select: {
            value: `${action.id}:${action.version}`,
            label: texts.select(name),
            checked: ticked.includes(action.id),
          },
          cells: [
            name,
            leadWords(action.leads),
            windowWords(action),
            joinWords(action.measures) || words.none.measures,
          ],
        };
      })}
    />
  );
}
