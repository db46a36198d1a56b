import { CancelLink, FileField, type FormState, PostForm, summaryOf, TickField } from '#platform/forms';
import { Details, Task } from '#platform/views';
import { roles } from '../../domain/roles.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

const own = words.importPeople;

export function ImportPeopleView({ form }: { form: FormState }) {
  return (
    <Task title={own.title} lede={own.lede} errors={summaryOf(form)}>
      <h2 class="govuk-heading-m">{own.rulesTitle}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {own.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <Details summaryText={own.rolesTitle}>
        <ul class="govuk-list">
          {roles.map((role) => (
            <li>
              <strong>{words.roles[role]}</strong>: {words.roleHints[role]}
            </li>
          ))}
        </ul>
      </Details>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.peopleTemplate()} download>
          {own.template}
        </a>
      </p>
      <PostForm form={form} button={own.button} withFile beside={<CancelLink href={paths.people()} />}>
        <FileField form={form} name="file" label={own.file} hint={own.fileHint} />
        <TickField form={form} name="createUnits" label={own.createUnits} />
      </PostForm>
    </Task>
  );
}
