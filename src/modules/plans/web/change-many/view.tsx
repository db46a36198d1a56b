import { CancelLink, type FormState, PostForm, summaryOf } from '#platform/forms';
import { withQuery } from '#platform/http';
import { ErrorMessage, ErrorSummary, formatMoment, Heading, joinWords, RegisterTable } from '#platform/views';
import { type Action, titled } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { leadWords } from '../parts.tsx';
import { paths } from '../paths.ts';
import { windowWords } from '../show-plan/view.tsx';
import { words } from '../words.ts';
import { bulk } from '../words-bulk.ts';
import { ChangeInputs } from './inputs.tsx';
import type { ChangeManyPage } from './presenter.ts';
import { PreviewView } from './preview-view.tsx';

export interface ChangeManyProps {
  page: ChangeManyPage;
  form: FormState;
}

const own = bulk.change;

export function ChangeManyView({ page, form }: ChangeManyProps) {
  const { tree, actions, chosen, preview } = page;
  if (preview) return <PreviewView page={page} preview={preview} form={form} />;
  const { plan } = tree;
  return (
    <>
      {form.errors.length > 0 && <ErrorSummary errorList={summaryOf(form)} />}
      <Heading title={own.title} caption={plan.title} lede={own.lede} />
      <ClosedNote plan={plan} />
      {chosen ? <p class="govuk-body">{own.chosen(actions.length)}</p> : <Filter page={page} />}
      <PostForm form={form} button={own.button} beside={<CancelLink href={paths.actions({ planId: plan.id })} />}>
        <ChangeInputs page={page} form={form} />
        <div id="actions" tabindex={-1}>
          {form.error('actions') && <ErrorMessage id="actions-error" text={form.error('actions')} />}
          <Actions actions={actions} form={form} />
        </div>
      </PostForm>
      <Latest page={page} />
    </>
  );
}

function Filter({ page: { tree, missing } }: Pick<ChangeManyProps, 'page'>) {
  return (
    <nav class="app-subnav" aria-label={own.show}>
      <ul class="app-subnav__list">
        {Object.entries(own.filters).map(([value, text]) => (
          <li>
            <a
              class="govuk-link govuk-link--no-visited-state app-subnav__link"
              href={withQuery(paths.assignMany({ planId: tree.plan.id }), { missing: value })}
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
  const ticked = new Set(form.texts('actions').map((text) => text.split(':')[0]));
  const { text, leads, window, measures } = words.fields;
  return (
    <RegisterTable
      caption={own.caption}
      selectName="actions"
      keys
      whenEmpty={<p class="govuk-body">{own.none}</p>}
      columns={[{ text }, { text: leads }, { text: window }, { text: measures }]}
      rows={actions.map((action) => {
        const name = titled(action.number, action.text);
        return {
          select: {
            value: `${action.id}:${action.version}`,
            label: bulk.register.select(name),
            checked: ticked.has(action.id),
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

function Latest({ page: { tree, latest } }: Pick<ChangeManyProps, 'page'>) {
  if (latest.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-s">{own.latest}</h2>
      <ul class="govuk-list">
        {latest.map(({ id, at, by, undoneAt }) => (
          <li>
            <a class="govuk-link" href={paths.bulkChange({ planId: tree.plan.id, bulkChangeId: id })}>
              {formatMoment(at)}, {by}
            </a>
            {undoneAt && ` (${bulk.done.undoneMark})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
