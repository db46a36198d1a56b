import { auditPaths } from '#modules/audit';
import { withQuery } from '#platform/http';
import type { Day } from '#platform/kernel';
import { Button, formatMoment, joinWords, RecordPage, StatusTag, SummaryList, TimelineList } from '#platform/views';
import { hasLeft } from '../../domain/people.ts';
import type { Person } from '../../store/person-reader.ts';
import { paths } from '../paths.ts';
import { roleWord } from '../people-text.ts';
import { words } from '../words.ts';

interface PersonProps {
  person: Person;
  unit: string;
  today: Day;
  history: { at: Date; sentence: string }[];
}

export function PersonView({ person, unit, today, history }: PersonProps) {
  const { columns, never } = words.people;
  return (
    <RecordPage
      title={person.name}
      state={<PersonState leftOn={person.leftOn} today={today} />}
      actions={<Actions personId={person.id} mayReceive={!hasLeft(person.leftOn, today)} />}
      summary={
        <SummaryList
          rows={[
            { key: columns.email, value: person.email },
            { key: columns.jobTitle, value: person.jobTitle || words.person.noJobTitle },
            { key: columns.body, value: person.bodyName },
            { key: columns.unit, value: unit || words.person.noUnit },
            { key: columns.roles, value: joinWords(person.roles.map(roleWord)) || words.account.noRoles },
            { key: columns.lastSignIn, value: person.lastSignInAt ? formatMoment(person.lastSignInAt) : never },
          ]}
        />
      }
      timeline={
        history.length > 0 && (
          <>
            <TimelineList entries={history.map(({ at, sentence }) => ({ when: formatMoment(at), title: sentence }))} />
            <p class="govuk-body">
              <a class="govuk-link" href={withQuery(auditPaths.events(), { subject: person.id })}>
                {words.person.history}
              </a>
            </p>
          </>
        )
      }
    />
  );
}

function PersonState({ leftOn, today }: { leftOn: Day | null; today: Day }) {
  if (leftOn === null) return <StatusTag word={words.person.isActive} tone="good" />;
  if (hasLeft(leftOn, today)) return <StatusTag word={words.people.leftOn(leftOn)} />;
  return <StatusTag word={words.people.leaves(leftOn)} tone="watch" />;
}

function Actions({ personId, mayReceive }: { personId: string; mayReceive: boolean }) {
  const secondary = 'govuk-button--secondary';
  return (
    <>
      <Button href={paths.editPerson({ personId })}>{words.person.edit}</Button>
      {mayReceive && (
        <>
          <Button href={paths.sendLink({ personId })} classes={secondary}>
            {words.person.sendLink}
          </Button>
          <Button href={paths.endSessions({ personId })} classes={secondary}>
            {words.person.endSessions}
          </Button>
        </>
      )}
    </>
  );
}
