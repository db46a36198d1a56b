import type { Person } from '#modules/accounts';
import type { FormState } from '#platform/forms';
import { ErrorMessage, Fieldset, Hint, Input, Select } from '#platform/views';
import { unitLevels } from '../../domain/plan.ts';
import { editing } from '../words-editing.ts';
import { leadInputs } from './form.ts';

const blankRows = 1;

/** A row for each lead, and an empty one. */
export function LeadRows({ form, people }: { form: FormState; people: readonly Person[] }) {
  const own = editing.action;
  const labels = form.texts(leadInputs.label);
  const chosen = form.texts(leadInputs.person);
  const deputies = form.texts(leadInputs.deputy);
  const levels = form.texts(leadInputs.level);
  const everybody = people.map(({ id, name }) => ({ value: id, text: name }));
  const isGiven = (row: number) => Boolean(labels[row] || chosen[row]);
  const sent = Array.from({ length: Math.max(labels.length, chosen.length) }, (_, row) => row);
  const rows = [...sent.filter(isGiven), ...Array.from({ length: blankRows }, () => -1)];
  const error = form.error('leads');
  const idOf = (name: string, row: number) => (row === 0 ? name : `${name}-${row + 1}`);
  return (
    <div class={`govuk-form-group ${error ? 'govuk-form-group--error' : ''}`}>
      <Fieldset legend={{ text: own.leads, classes: 'govuk-fieldset__legend--s' }} describedBy="leads-hint">
        <Hint id="leads-hint" text={own.leadsHint} />
        {error && <ErrorMessage id="leads-error" text={error} />}
        {rows.map((from, row) => (
          <div class="app-pair app-pair--parted">
            <Input
              name={leadInputs.label}
              id={idOf(leadInputs.label, row)}
              label={{ text: own.leadLabel(row + 1) }}
              value={labels[from] ?? ''}
            />
            <Select
              name={leadInputs.person}
              id={idOf(leadInputs.person, row)}
              label={{ text: own.leadPerson(row + 1) }}
              value={chosen[from] ?? ''}
              items={[{ value: '', text: own.nobody }, ...everybody]}
            />
            <Select
              name={leadInputs.deputy}
              id={idOf(leadInputs.deputy, row)}
              label={{ text: own.leadDeputy(row + 1) }}
              value={deputies[from] ?? ''}
              items={[{ value: '', text: own.noDeputy }, ...everybody]}
            />
            <Select
              name={leadInputs.level}
              id={idOf(leadInputs.level, row)}
              label={{ text: own.leadLevel(row + 1) }}
              value={levels[from] ?? ''}
              items={[
                { value: '', text: own.oneAnswer },
                ...unitLevels.map((level) => ({ value: level, text: own.eachLevels[level] })),
              ]}
            />
          </div>
        ))}
      </Fieldset>
    </div>
  );
}
