import {
  CancelLink,
  CheckboxField,
  type FormState,
  type Newer,
  NewerVersion,
  PostForm,
  RadioField,
  SelectField,
  summaryOf,
  TextField,
  TickField,
  VersionField,
} from '#platform/forms';
import { Button, Fieldset, Task } from '#platform/views';
import { commonLegends } from '../../domain/common-legends.ts';
import { type LegendEntry, situations } from '../../domain/legend.ts';
import type { Plan } from '../../domain/plan.ts';
import { ClosedNote } from '../closed-note.tsx';
import { legendOptions } from '../new-plan/view.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { editing } from '../words-editing.ts';
import { inputOf, mostEntries, ownWords } from './entries.ts';
import { legendColours } from './form.ts';
import { ruleSentences } from './rule.ts';

const own = editing.legend;
const blankRows = 2;

export function EditLegendView({ plan, newer, form }: { plan: Plan; newer: Newer | null; form: FormState }) {
  const legend = legendIn(form);
  const rows = Array.from({ length: Math.min(mostEntries, lastRow(form) + 1 + blankRows) }, (_, row) => row);
  return (
    <Task title={own.title} caption={plan.title} lede={own.lede} errors={summaryOf(form)}>
      <ClosedNote plan={plan} />
      <NewerVersion newer={newer} />
      <Rule legend={legend} />
      <PostForm form={form} button={editing.save} beside={<Beside planId={plan.id} />}>
        <VersionField form={form} />
        <RadioField
          form={form}
          name="choice"
          label={own.choose}
          options={[{ value: ownWords, text: own.own }, ...legendOptions]}
        />
        <h2 class="govuk-heading-m">{own.ownTitle}</h2>
        <p class="govuk-hint">{own.ownHint}</p>
        {rows.map((row) => (
          <Entry form={form} row={row} />
        ))}
      </PostForm>
    </Task>
  );
}

function Beside({ planId }: { planId: string }) {
  return (
    <>
      <Button name="preview" value="yes" classes="govuk-button--secondary">
        {own.preview}
      </Button>
      <CancelLink href={paths.plan({ planId })} />
    </>
  );
}

function Rule({ legend }: { legend: readonly LegendEntry[] }) {
  return (
    <section class="app-next-step" aria-labelledby="rule">
      <div class="app-next-step__words">
        <h2 class="govuk-heading-m app-next-step__title" id="rule">
          {own.rule}
        </h2>
        <ul class="govuk-list govuk-list--bullet">
          {ruleSentences(legend).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Entry({ form, row }: { form: FormState; row: number }) {
  const name = (part: Parameters<typeof inputOf>[0]) => inputOf(part, row);
  const colours = legendColours.map((colour) => ({ value: colour, text: own.colours[colour] }));
  const options = situations.map((one) => ({ value: one, text: words.situations[one] }));
  const known = form.value(name('code')) !== '';
  return (
    <div class="app-entry">
      <Fieldset legend={{ text: own.entry(row + 1, form.value(name('word'))), classes: 'govuk-fieldset__legend--s' }}>
        <input type="hidden" name={name('code')} value={form.value(name('code'))} />
        <TextField form={form} name={name('word')} label={own.word} classes="govuk-input--width-20" />
        <TextField form={form} name={name('meaning')} label={own.meaning} />
        <SelectField form={form} name={name('colour')} label={own.colour} options={colours} />
        <CheckboxField
          form={form}
          name={name('situations')}
          label={own.situations}
          hint={own.situationsHint}
          options={options}
        />
        {known && <TickField form={form} name={name('remove')} label={own.remove} hint={own.removeHint} />}
      </Fieldset>
    </div>
  );
}

/** The legend as the form would save it now. */
function legendIn(form: FormState): LegendEntry[] {
  const common = commonLegends.find(({ key }) => key === form.value('choice'));
  if (common) return [...common.entries];
  const rows = Array.from({ length: mostEntries }, (_, row) => row);
  const given = rows.filter((row) => form.value(inputOf('word', row)) !== '' && !form.value(inputOf('remove', row)));
  return given.map((row) => ({
    code: form.value(inputOf('code', row)),
    word: form.value(inputOf('word', row)),
    meaning: form.value(inputOf('meaning', row)),
    colour: 'grey',
    situations: situations.filter((one) => form.texts(inputOf('situations', row)).includes(one)),
  }));
}

const lastRow = (form: FormState): number =>
  Array.from({ length: mostEntries }, (_, row) => row).findLastIndex((row) =>
    (['word', 'meaning', 'situations'] as const).some((part) => form.value(inputOf(part, row)) !== ''),
  );
