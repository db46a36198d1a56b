import { PostForm, summaryOf, textInputs } from '#platform/forms';
import { Button, ErrorSummary, Heading, RegisterTable } from '#platform/views';
import { titled } from '../../domain/plan.ts';
import { ChangeLines, namesOf } from '../bulk-lines.tsx';
import { words } from '../words.ts';
import { bulk } from '../words-bulk.ts';
import { changeManyForm } from './form.ts';
import type { Preview } from './presenter.ts';
import type { ChangeManyProps } from './view.tsx';

const own = bulk.preview;

/** Inputs that the preview sets anew; all others it carries unseen. */
const ownInputs = ['step', 'back', 'actions'];

/** Every change, for a last look. */
export function PreviewView({ page, preview, form }: ChangeManyProps & { preview: Preview }) {
  const { rows } = preview;
  const names = namesOf({ ...page.choices, ...page.tree });
  const refused = rows.filter(({ refusal }) => refusal !== null).length;
  const same = rows.filter(({ changes }) => changes.length === 0).length;
  return (
    <>
      {form.errors.length > 0 && <ErrorSummary errorList={summaryOf(form)} />}
      <Heading title={own.title} caption={page.tree.plan.title} lede={own.lede} />
      <p class="govuk-body">{own.counts(rows.length - refused - same, same, refused)}</p>
      <PostForm
        form={form}
        button={own.button}
        beside={
          <Button classes="govuk-button--secondary" name="back" value="yes">
            {own.back}
          </Button>
        }
      >
        <input type="hidden" name="step" value="apply" />
        {textInputs({ fields: changeManyForm.fields })
          .filter((name) => !ownInputs.includes(name))
          .flatMap((name) => form.texts(name).map((value) => <input type="hidden" name={name} value={value} />))}
        <div id="actions" tabindex={-1} class="app-changes">
          <RegisterTable
            caption={own.caption}
            selectName="actions"
            keys
            columns={[{ text: words.fields.text }, { text: own.changes }]}
            rows={rows.map((row) => rowOf(row, names))}
          />
        </div>
      </PostForm>
    </>
  );
}

function rowOf({ action, changes, refusal, slips, stale }: Preview['rows'][number], names: ReturnType<typeof namesOf>) {
  const name = titled(action.number, action.text);
  const select = {
    value: `${action.id}:${action.version}`,
    label: bulk.register.select(name),
    checked: !stale,
  };
  return {
    ...(refusal === null && changes.length > 0 ? { select } : {}),
    cells: [
      name,
      <>
        {stale && <p class="govuk-body-s">{own.stale}</p>}
        {refusal && <p class="govuk-body-s">{own.refusals[refusal]}</p>}
        {changes.length === 0 ? own.nothing : <ChangeLines changes={changes} names={names} />}
        {slips && <p class="govuk-body-s">{own.slips}</p>}
      </>,
    ],
  };
}
