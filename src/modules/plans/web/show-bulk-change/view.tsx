import { type FormState, PostForm } from '#platform/forms';
import { formatMoment, Heading, RegisterTable } from '#platform/views';
import { titled } from '../../domain/plan.ts';
import { ChangeLines, namesOf } from '../bulk-lines.tsx';
import { ClosedNote } from '../closed-note.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { bulk } from '../words-bulk.ts';
import type { BulkChangePage } from './presenter.ts';

const own = bulk.done;

export function BulkChangeView({ page, form }: { page: BulkChangePage; form: FormState }) {
  const { tree, record, rows } = page;
  const planId = tree.plan.id;
  const names = namesOf({ ...page.choices, ...tree });
  const ways = (
    <>
      <a class="govuk-link" href={paths.assignMany({ planId })}>
        {own.more}
      </a>
      <a class="govuk-link" href={paths.actions({ planId })}>
        {own.toRegister}
      </a>
    </>
  );
  return (
    <>
      <Heading title={own.title} caption={tree.plan.title} lede={own.madeBy(record.by, formatMoment(record.at))} />
      <ClosedNote plan={tree.plan} />
      {record.undoneAt && (
        <p class="govuk-body">{own.undoneBy(record.undoneBy ?? '', formatMoment(record.undoneAt))}</p>
      )}
      {record.undoneAt || tree.plan.state === 'closed' ? (
        <div class="govuk-button-group">{ways}</div>
      ) : (
        <>
          <p class="govuk-body">{own.undoHint}</p>
          <PostForm form={form} button={own.undo} beside={ways} />
        </>
      )}
      <div class="app-changes">
        <RegisterTable
          caption={own.caption}
          columns={[{ text: words.fields.text }, { text: bulk.preview.changes }, { text: own.now }]}
          rows={rows.map(({ actionId, action, changes, state }) => ({
            cells: [
              action ? (
                <a class="govuk-link" href={paths.action({ planId, actionId })}>
                  {titled(action.number, action.text)}
                </a>
              ) : (
                own.goneName
              ),
              <ChangeLines changes={changes} names={names} />,
              own.states[state],
            ],
          }))}
        />
      </div>
    </>
  );
}
