import { type FormState, PostForm, SelectField, summaryOf, TextField } from '#platform/forms';
import { capital } from '#platform/kernel';
import { ErrorSummary, formatDay, Register, RegisterTable } from '#platform/views';
import type { Standard } from '../../domain/definition.ts';
import { enterable } from '../../domain/entered.ts';
import { roundDecimal } from '../../domain/statistics/decimal.ts';
import type { EnteredFigure } from '../../store/entered-figure-reader.ts';
import type { Asked } from '../asked.ts';
import { tellingOf } from '../figure-record.ts';
import { countText } from '../figure-text.ts';
import { entered as own } from '../words-entered.ts';

interface EnterProps {
  asked: Asked;
  /** Newest first. */
  entries: readonly EnteredFigure[];
  form: FormState;
}

export function EnterView({ asked: { standard }, entries, form }: EnterProps) {
  const errors = summaryOf(form);
  const { columns } = own;
  const nameOf = namerOf(standard);
  return (
    <>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <Register title={own.title} caption={standard.title} lede={own.lede}>
        <RegisterTable
          caption={own.caption}
          whenEmpty={<p class="govuk-body">{own.none}</p>}
          columns={[
            { text: columns.figure },
            { text: columns.group },
            { text: columns.period },
            { text: columns.value, numeric: true },
            { text: columns.base, numeric: true },
            { text: columns.source },
            { text: columns.who },
            { text: columns.state },
          ]}
          rows={entries.map((one, at) => ({
            cells: [
              titleOf(standard, one),
              capital(nameOf(one.group)),
              one.period,
              roundDecimal(one.value, 1),
              one.base === null ? '' : countText(one.base),
              one.source,
              own.by(one.enteredBy, formatDay(one.enteredAt)),
              entries.findIndex((other) => keyOf(other) === keyOf(one)) === at ? own.counts : own.superseded,
            ],
          }))}
        />
      </Register>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{own.addTitle}</h2>
      <EntryForm standard={standard} form={form} />
    </>
  );
}

/** What the categories of a standard are called. */
function namerOf(standard: Standard): (code: string) => string {
  const [first] = enterable(standard);
  return first ? tellingOf(standard, first).labelOf : (code) => code;
}

function EntryForm({ standard, form }: { standard: Standard; form: FormState }) {
  const figures = enterable(standard);
  const [first] = figures;
  const peopleOf = (code = '') => `${namerOf(standard)(code)} ${first?.people ?? ''}`;
  const [group, comparator] = [peopleOf(first?.categories.group), peopleOf(first?.categories.comparator ?? '')];
  return (
    <PostForm form={form} button={own.button}>
      <SelectField
        form={form}
        name="figure"
        label={own.figure}
        empty={own.chooseFigure}
        options={figures.map(({ number, part, title }) => ({
          value: `${number} ${part}`,
          text: `${number}. ${title}`,
        }))}
      />
      <TextField form={form} name="period" label={own.period} hint={own.periodHint} classes="govuk-input--width-10" />
      <NumberField form={form} name="groupValue" label={own.value(group)} hint={own.valueHint} />
      <NumberField form={form} name="groupBase" label={own.base(group)} hint={own.baseHint} />
      <NumberField form={form} name="comparatorValue" label={own.value(comparator)} />
      <NumberField form={form} name="comparatorBase" label={own.base(comparator)} />
      <TextField form={form} name="source" label={own.source} hint={own.sourceHint} />
    </PostForm>
  );
}

const NumberField = (bound: { form: FormState; name: string; label: string; hint?: string }) => (
  <TextField {...bound} classes="govuk-input--width-5" />
);

const keyOf = ({ indicator, part, group, period }: EnteredFigure): string =>
  JSON.stringify([indicator, part, group, period]);

function titleOf({ indicators }: Asked['standard'], { indicator, part }: EnteredFigure): string {
  const found = indicators.find((one) => one.number === indicator && one.part === part);
  return `${indicator}. ${found?.title ?? part}`;
}
