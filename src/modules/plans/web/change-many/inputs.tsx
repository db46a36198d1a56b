import {
  CheckboxField,
  DayField,
  LongTextField,
  type Option,
  type OptionGroup,
  SelectField,
  TextField,
} from '#platform/forms';
import { Details } from '#platform/views';
import { nameOf } from '../../domain/plan.ts';
import { groupOptions } from '../edit-objective/presenter.ts';
import { bulk } from '../words-bulk.ts';
import type { ChangeManyPage } from './presenter.ts';
import type { ChangeManyProps } from './view.tsx';

const own = bulk.change;

const waysOf = (ways: Record<string, string>): Option[] =>
  Object.entries(ways).map(([value, text]) => ({ value, text }));

/** The questions: what many actions get. The rarer ones are folded away. */
export function ChangeInputs({ page, form }: ChangeManyProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{own.what}</h2>
      <p class="govuk-hint">{own.whatHint}</p>
      <div class="app-assign">
        <div>
          <LongTextField form={form} name="leads" label={own.leads} hint={own.leadsHint} rows={2} />
          <SelectField form={form} name="leadsWay" label={own.leadsWay} options={waysOf(own.leadsWays)} />
        </div>
        <div>
          <DayField form={form} name="startsOn" label={own.startsOn} />
          <DayField form={form} name="dueOn" label={own.dueOn} />
          <SelectField form={form} name="datesWay" label={own.datesWay} options={waysOf(own.datesWays)} />
          <div class="app-pair">
            <TextField form={form} name="shiftCount" label={own.shiftCount} inputmode="numeric" />
            <SelectField form={form} name="shiftUnit" label={own.shiftUnit} options={waysOf(own.shiftUnits)} />
          </div>
          <LongTextField form={form} name="slipReason" label={own.slipReason} hint={own.slipReasonHint} rows={2} />
        </div>
        <div>
          <LongTextField form={form} name="measures" label={own.measures} hint={own.measuresHint} rows={2} />
          <SelectField form={form} name="measuresWay" label={own.measuresWay} options={waysOf(own.measuresWays)} />
        </div>
      </div>
      <Rarer page={page} form={form} />
    </>
  );
}

function Rarer({ page, form }: ChangeManyProps) {
  const people = page.choices.people.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <Details summaryText={own.more} open={isMoreUsed(form)}>
      <div class="app-assign">
        <div>
          <SelectField form={form} name="place" label={own.place} empty={own.stay} options={placesOf(page)} />
          <TextField form={form} name="timescaleText" label={own.timescale} />
        </div>
        <div>
          <SelectField
            form={form}
            name="contactId"
            label={own.contact}
            hint={own.contactHint}
            empty={own.nobody}
            options={people}
          />
          <SelectField
            form={form}
            name="deputyId"
            label={own.deputy}
            hint={own.deputyHint}
            empty={own.nobody}
            options={people}
          />
        </div>
        <div>
          <CheckboxField
            form={form}
            name="characteristics"
            label={own.characteristics}
            options={page.choices.characteristics.map(({ code, label }) => ({ value: code, text: label }))}
          />
          <SelectField
            form={form}
            name="characteristicsWay"
            label={own.characteristicsWay}
            options={waysOf(own.characteristicsWays)}
          />
        </div>
      </div>
    </Details>
  );
}

const rarer = ['place', 'timescaleText', 'contactId', 'deputyId', 'characteristics'];

const isMoreUsed = (form: ChangeManyProps['form']): boolean =>
  rarer.some((name) => form.value(name) !== '' || form.error(name) !== undefined);

function placesOf({ tree: { plan, groups, objectives } }: ChangeManyPage): OptionGroup[] {
  return [
    {
      group: plan.levels.group,
      options: [
        ...groupOptions(groups).map(({ value, text }) => ({ value: `group:${value}`, text })),
        { value: 'none', text: own.nowhere },
      ],
    },
    {
      group: plan.levels.objective,
      options: objectives.map((one) => ({ value: `objective:${one.id}`, text: nameOf(one) })),
    },
  ].filter(({ options }) => options.length > 0);
}
