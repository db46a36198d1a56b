import { type FormState, PostForm, summaryOf, TextField } from '#platform/forms';
import { ErrorSummary, formatDay, Overview, Table } from '#platform/views';
import { protectedCharacteristics } from '../../domain/characteristics.ts';
import type { LocalCharacteristic } from '../../store/characteristic-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface CharacteristicsProps {
  own: LocalCharacteristic[];
  today: string;
  form: FormState;
}

export function CharacteristicsView({ own, today, form }: CharacteristicsProps) {
  const { label, alsoCalled, state, inUse, retired } = words.list;
  return (
    <>
      {form.errors.length > 0 && <ErrorSummary errorList={summaryOf(form)} />}
      <Overview title={words.list.title} lede={words.list.lede}>
        {own.length === 0 ? (
          <p class="govuk-body">{words.list.none}</p>
        ) : (
          <Table
            caption={words.list.own}
            firstCellIsHeader
            head={[label, alsoCalled, state]}
            rows={own.map((one) => [
              <a class="govuk-link" href={paths.characteristic({ code: one.code })}>
                {one.label}
              </a>,
              one.alsoCalled.join(', '),
              one.retiredOn && one.retiredOn <= today ? retired(formatDay(one.retiredOn)) : inUse,
            ])}
          />
        )}
        <h2 class="govuk-heading-m">{words.list.addTitle}</h2>
        <PostForm form={form} button={words.list.button}>
          <TextField
            form={form}
            name="label"
            label={words.list.addLabel}
            hint={words.list.addHint}
            classes="govuk-input--width-20"
          />
        </PostForm>
        <Table
          caption={words.list.act}
          firstCellIsHeader
          head={[label, alsoCalled]}
          rows={protectedCharacteristics.map((one) => [one.label, one.alsoCalled.join(', ')])}
        />
      </Overview>
    </>
  );
}
