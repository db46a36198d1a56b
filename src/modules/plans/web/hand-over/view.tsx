import type { Person } from '#modules/accounts';
import { CancelLink, type FormState, PostForm, SelectField, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import { paths } from '../paths.ts';
import { running } from '../words-running.ts';

interface HandOverProps {
  leaving: { id: string; name: string; actions: number }[];
  taking: Person[];
  form: FormState;
}

export function HandOverView({ leaving, taking, form }: HandOverProps) {
  const own = running.cover;
  const from = leaving.map(({ id, name, actions }) => ({ value: id, text: own.leads(name, actions) }));
  return (
    <Task title={own.handOverTitle} lede={own.handOverLede} errors={summaryOf(form)}>
      {from.length === 0 ? (
        <p class="govuk-body">{own.nobodyLeads}</p>
      ) : (
        <PostForm form={form} button={own.handOverButton} beside={<CancelLink href={paths.cover()} />}>
          <SelectField form={form} name="fromId" label={own.leaving} empty="" options={from} />
          <SelectField
            form={form}
            name="toId"
            label={own.taking}
            empty=""
            options={taking.map(({ id, name }) => ({ value: id, text: name }))}
          />
        </PostForm>
      )}
    </Task>
  );
}
