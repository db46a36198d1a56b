import { type FormState, PostForm, summaryOf, TextField } from '#platform/forms';
import { ErrorSummary, formatDay, Register, RegisterTable } from '#platform/views';
import type { DataGap } from '../../store/dataset-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

const own = words.gaps;

export function GapsView({ gaps, form }: { gaps: DataGap[]; form: FormState }) {
  const errors = summaryOf(form);
  return (
    <>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <Register title={own.title} lede={own.lede}>
        <RegisterTable
          caption={own.caption}
          whenEmpty={<p class="govuk-body">{own.empty}</p>}
          columns={[{ text: own.what }, { text: own.proxy }, { text: own.plan }, { text: own.state }]}
          rows={gaps.map(({ id, what, proxy, plan, closedOn }) => ({
            cells: [
              what,
              proxy,
              plan,
              closedOn ? (
                own.closed(formatDay(closedOn))
              ) : (
                <a class="govuk-link" href={paths.closeGap({ dataGapId: id })}>
                  {own.close}
                  <span class="govuk-visually-hidden">: {what}</span>
                </a>
              ),
            ],
          }))}
        />
      </Register>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{own.addTitle}</h2>
      <PostForm form={form} button={own.button}>
        <TextField form={form} name="what" label={own.what} />
        <TextField form={form} name="proxy" label={own.proxy} />
        <TextField form={form} name="plan" label={own.plan} />
      </PostForm>
    </>
  );
}
