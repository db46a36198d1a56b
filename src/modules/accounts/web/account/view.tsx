import type { VNode } from 'preact';
import { Button, joinWords, RecordPage, SummaryList } from '#platform/views';
import { isRole } from '../../domain/roles.ts';
import type { Person } from '../../store/person-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface AccountProps {
  person: Person;
  /** What rooms above have for their owner. */
  parts: (VNode | null)[];
}

export function AccountView({ person, parts }: AccountProps) {
  const roles = person.roles.filter(isRole).map((role) => words.roles[role]);
  return (
    <RecordPage
      title={words.account.title}
      actions={<Button href={paths.signOut()}>{words.account.signOut}</Button>}
      summary={
        <SummaryList
          rows={[
            { key: words.account.name, value: person.name },
            { key: words.account.email, value: person.email },
            { key: words.account.body, value: person.bodyName },
            person.unitName && { key: words.account.unit, value: person.unitName },
            { key: words.account.roles, value: joinWords(roles) || words.account.noRoles },
          ]}
        />
      }
    >
      <p class="govuk-body">
        <a class="govuk-link" href={paths.forgotPassword()}>
          {words.account.newPassword}
        </a>
      </p>
      {parts}
    </RecordPage>
  );
}
