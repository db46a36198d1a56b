import { type FormState, PostForm, SecretField, summaryOf, TextField } from '#platform/forms';
import { withQuery } from '#platform/http';
import { InsetText, joinWords, RegisterTable, Task } from '#platform/views';
import { isRole } from '../../domain/roles.ts';
import type { DemoPeople } from '../../use-cases/list-demo-people.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface SignInData {
  next: string;
  demo: DemoPeople | null;
}

export function SignInView({ data: { next, demo }, form }: { data: SignInData; form: FormState }) {
  return (
    <>
      <Task title={words.signIn.title} errors={summaryOf(form)}>
        <PostForm
          form={form}
          button={words.signIn.button}
          beside={
            <a class="govuk-link" href={paths.forgotPassword()}>
              {words.signIn.forgot}
            </a>
          }
        >
          <TextField form={form} name="email" label={words.signIn.email} type="email" autocomplete="username" />
          <SecretField form={form} name="password" label={words.signIn.password} autocomplete="current-password" />
        </PostForm>
      </Task>
      {demo && <DemoPeopleTable demo={demo} next={next} />}
    </>
  );
}

function DemoPeopleTable({ demo, next }: { demo: DemoPeople; next: string }) {
  const roleWord = (role: string) => (isRole(role) ? words.roles[role] : role);
  return (
    <section>
      <h2 class="govuk-heading-m">{words.signIn.demoTitle}</h2>
      <p class="govuk-body">
        {words.signIn.demoText} <code>{demo.password}</code>
      </p>
      {demo.filling && <InsetText>{words.signIn.demoLoading}</InsetText>}
      <RegisterTable
        caption={words.signIn.demoTitle}
        columns={[{ text: words.signIn.demoName }, { text: words.signIn.demoRoles }, { text: words.signIn.demoBody }]}
        rows={demo.people.map(({ name, email, roles, bodyName }) => ({
          cells: [
            <a class="govuk-link" href={withQuery(paths.signIn(), { email, next: next === '/' ? null : next })}>
              {name}
            </a>,
            joinWords(roles.map(roleWord)),
            bodyName,
          ],
        }))}
      />
    </section>
  );
}
