import {
  CancelLink,
  DayField,
  FileField,
  type FormState,
  LongTextField,
  PostForm,
  SelectField,
  summaryOf,
  TextField,
} from '#platform/forms';
import { Task } from '#platform/views';
import { kindCodes } from '../../domain/kinds.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';
import { legalBases } from './form.ts';

const own = words.load;
const { follow } = checking;

export function LoadView({ form }: { form: FormState }) {
  return (
    <Task title={own.title} lede={own.lede} errors={summaryOf(form)}>
      <PostForm form={form} button={own.button} withFile beside={<CancelLink href={paths.datasets()} />}>
        <FileField form={form} name="file" label={own.file} hint={own.fileHint} />
        <TextField form={form} name="name" label={own.name} hint={own.nameHint} />
        <TextField form={form} name="period" label={own.period} hint={own.periodHint} classes="govuk-input--width-20" />
        <DayField form={form} name="snapshotOn" label={own.snapshotOn} hint={own.snapshotHint} />
        <LongTextField form={form} name="notes" label={own.notes} rows={3} />
        <SelectField
          form={form}
          name="kind"
          label={own.kind}
          hint={own.kindHint}
          empty={own.kindByFile}
          options={kindCodes.map((value) => ({ value, text: words.kinds[value] }))}
        />
        <h2 class="govuk-heading-m">{own.newDataset}</h2>
        <TextField form={form} name="purpose" label={own.purpose} />
        <SelectField
          form={form}
          name="legalBase"
          label={own.legalBase}
          options={legalBases.map((value) => ({ value, text: words.legalBases[value] }))}
        />
        <TextField
          form={form}
          name="retentionMonths"
          label={own.retention}
          inputmode="numeric"
          classes="govuk-input--width-3"
        />
        <TextField form={form} name="publisher" label={own.publisher} />
        <TextField form={form} name="licence" label={own.licence} />
        <h2 class="govuk-heading-m">{follow.title}</h2>
        <p class="govuk-body">{follow.lede}</p>
        <TextField form={form} name="followPurpose" label={follow.purpose} />
        <DayField form={form} name="followUntil" label={follow.until} hint={follow.untilHint} />
      </PostForm>
    </Task>
  );
}
