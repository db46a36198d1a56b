import type { FormState } from '#platform/forms';
import { Details, InsetText, StatusTag } from '#platform/views';
import { correctionWords, workbench } from '../words-workbench.ts';
import type { ImportPage } from './presenter.ts';
import { SmallForm } from './small-form.tsx';

interface CorrectionsProps {
  page: ImportPage;
  form: FormState;
}

/** Who corrected what, the last way back, and what no longer applies. */
export function Corrections({ page, form }: CorrectionsProps) {
  const { corrections, undoable, last, mayCorrect } = page;
  const remembered = corrections.filter(({ rememberedFrom, undoneAt }) => rememberedFrom !== null && !undoneAt);
  const lapsed = corrections.filter((one) => one.lapsed && !one.undoneAt);
  return (
    <section aria-labelledby="corrections-title">
      <h2 class="govuk-heading-m" id="corrections-title">
        {workbench.show.corrections}
      </h2>
      <p class="govuk-body">{last ? lastWords(last) : workbench.show.noCorrections}</p>
      {lapsed.length > 0 && (
        <InsetText>
          <p class="govuk-body">{workbench.show.lapsedTitle}:</p>
          <Lines corrections={lapsed} />
        </InsetText>
      )}
      {remembered.length > 0 && mayCorrect && (
        <ul class="govuk-list app-lines">
          {remembered.map((one) => (
            <li>
              {correctionWords(one)}{' '}
              <span class="app-lines__note">{workbench.show.remembered(one.rememberedFrom ?? '')}</span>
              <SmallForm
                form={form}
                intent="forget"
                target={String(one.seq)}
                label={`${workbench.show.forget}: ${correctionWords(one)}`}
              >
                {workbench.show.forget}
              </SmallForm>
            </li>
          ))}
        </ul>
      )}
      {undoable && (
        <SmallForm form={form} intent="undo" label={`${workbench.show.undo}: ${correctionWords(undoable)}`}>
          {workbench.show.undo}
        </SmallForm>
      )}
      {corrections.length > 0 && (
        <Details summaryText={workbench.show.earlier(corrections.length)}>
          <Lines corrections={corrections.toReversed()} />
        </Details>
      )}
    </section>
  );
}

function Lines({ corrections }: Pick<ImportPage, 'corrections'>) {
  return (
    <ul class="govuk-list app-lines">
      {corrections.map((one) => (
        <li>
          {one.undoneAt ? <s>{correctionWords(one)}</s> : correctionWords(one)}{' '}
          {one.lapsed && !one.undoneAt && <StatusTag word={workbench.show.lapsed} tone="watch" />}
          <span class="app-lines__note">
            {one.rememberedFrom ? `${workbench.show.remembered(one.rememberedFrom)}. ` : ''}
            {workbench.show.by(one.by, one.at)}
            {one.undoneBy ? `. ${workbench.show.undone(one.undoneBy)}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

const lastWords = (last: ImportPage['corrections'][number] | NonNullable<ImportPage['last']>): string => {
  const { by, at, undoneBy, undoneAt } = last;
  const said = undoneAt && undoneBy ? workbench.show.lastUndone(undoneBy, undoneAt) : workbench.show.last(by, at);
  return `${said} ${correctionWords(last)}.`;
};
