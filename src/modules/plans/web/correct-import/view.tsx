import {
  CancelLink,
  DayField,
  type FormState,
  LongTextField,
  PostForm,
  summaryOf,
  TextField,
  VersionField,
} from '#platform/forms';
import { Input, Select, Task } from '#platform/views';
import { ChangedMeanwhile } from '../changed-meanwhile.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { workbench } from '../words-workbench.ts';
import type { AboutPage } from './presenter.ts';

interface AboutProps {
  page: AboutPage;
  form: FormState;
}

const texts = workbench.about;

/** What is said once for the whole plan. */
export function CorrectImportView({ page, form }: AboutProps) {
  const { fields } = workbench.item;
  return (
    <Task title={texts.title} lede={texts.lede} errors={summaryOf(form)}>
      <ChangedMeanwhile latest={page.latest} />
      <PostForm
        form={form}
        button={texts.button}
        beside={<CancelLink href={paths.planImport({ importId: page.found.id })} />}
      >
        <VersionField form={form} />
        <h2 class="govuk-heading-m">{texts.plan}</h2>
        <TextField form={form} name="title" label={fields.title ?? ''} />
        <LongTextField form={form} name="bodies" label={fields.bodies ?? ''} hint={texts.bodiesHint} rows={2} />
        <TextField form={form} name="period" label={fields.period ?? ''} />
        <DayField form={form} name="periodFrom" label={texts.periodFrom} />
        <DayField form={form} name="periodTo" label={texts.periodTo} />
        <h2 class="govuk-heading-m">{texts.levels}</h2>
        <TextField form={form} name="group" label={texts.group} classes="govuk-input--width-20" />
        <TextField form={form} name="objective" label={texts.objective} classes="govuk-input--width-20" />
        <TextField form={form} name="action" label={texts.action} classes="govuk-input--width-20" />
        {page.found.document && <Times page={page} form={form} />}
      </PostForm>
    </Task>
  );
}

/** What only helps where the file can be read again. */
function Times({ page: { horizons, ratings }, form }: AboutProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{texts.times}</h2>
      <DayField form={form} name="anchor" label={texts.anchor} hint={texts.anchorHint} />
      {horizons.map(({ word, from, to }, index) => (
        <Input
          name="horizon"
          id={index === 0 ? 'horizon' : `horizon-${index}`}
          label={{ text: texts.horizon(word), classes: 'govuk-label--s' }}
          hint={`${from || to ? texts.horizonNow(from, to) : texts.horizonOpen} ${texts.horizonHint}`}
          errorMessage={index === 0 ? form.error('horizon') : undefined}
          value={form.texts('horizon')[index] ?? ''}
        />
      ))}
      {ratings.length > 0 && <h2 class="govuk-heading-m">{texts.ratings}</h2>}
      {ratings.map(({ word }, index) => (
        <Select
          name="rating"
          id={index === 0 ? 'rating' : `rating-${index}`}
          label={{ text: texts.rating(word), classes: 'govuk-label--s' }}
          items={Object.entries(words.statuses).map(([value, text]) => ({ value, text }))}
          value={form.texts('rating')[index]}
        />
      ))}
    </>
  );
}
