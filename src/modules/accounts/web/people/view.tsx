import type { Day } from '#platform/kernel';
import { Button, formatDay, joinWords, Pager, Register, RegisterTable, StatusTag, showing } from '#platform/views';
import { hasLeft } from '../../domain/people.ts';
import type { Body, Unit } from '../../store/organisation-reader.ts';
import type { PeopleSort, Person } from '../../store/person-reader.ts';
import { paths } from '../paths.ts';
import { roleWord, unitText } from '../people-text.ts';
import { words } from '../words.ts';
import { type AskedPeople, peopleHref } from './filter.ts';
import { PeopleFilters } from './filters.tsx';

interface PeopleProps {
  asked: AskedPeople;
  total: number;
  size: number;
  number: number;
  people: Person[];
  bodies: Body[];
  units: Unit[];
  today: Day;
}

export function PeopleView({ asked, total, size, number, people, bodies, units, today }: PeopleProps) {
  const own = words.people;
  const hrefOf = (page: number) => peopleHref(paths.people(), asked, page);
  return (
    <Register
      title={own.title}
      actions={[
        <Button href={paths.newPerson()}>{own.add}</Button>,
        <Button href={paths.importPeople()} classes="govuk-button--secondary">
          {own.import}
        </Button>,
      ]}
      filters={{
        action: paths.people(),
        clearHref: paths.people(),
        fields: <PeopleFilters asked={asked} bodies={bodies} />,
      }}
      summary={showing(total, size, number, own.count(total))}
      exports={[{ text: own.export, href: peopleHref(paths.exportPeople(), asked) }]}
      pagination={<Pager total={total} size={size} page={number} hrefOf={hrefOf} />}
    >
      <RegisterTable
        caption={own.caption}
        columns={[
          sortable(asked, 'name', own.columns.name),
          { text: own.columns.roles },
          sortable(asked, 'body', own.columns.body),
          { text: own.columns.unit },
          sortable(asked, 'last-sign-in', own.columns.lastSignIn),
        ]}
        rows={people.map((person) => ({
          cells: [
            <NameCell person={person} today={today} />,
            joinWords(person.roles.map(roleWord)),
            person.bodyName,
            unitText(person.unitId, units),
            person.lastSignInAt ? formatDay(person.lastSignInAt) : own.never,
          ],
        }))}
        whenEmpty={<p class="govuk-body">{own.none}</p>}
      />
    </Register>
  );
}

function NameCell({ person, today }: { person: Person; today: Day }) {
  return (
    <>
      <a class="govuk-link" href={paths.person({ personId: person.id })}>
        {person.name}
      </a>{' '}
      {hasLeft(person.leftOn, today) && <StatusTag word={words.people.left} />}
      <span class="govuk-hint app-lines__note">{person.jobTitle || person.email}</span>
    </>
  );
}

function sortable(asked: AskedPeople, by: PeopleSort['by'], text: string) {
  const isSorted = asked.sort.by === by;
  const descending = isSorted && !asked.sort.descending;
  return {
    text,
    sortHref: peopleHref(paths.people(), { ...asked, sort: { by, descending } }),
    ...(isSorted ? { sorted: asked.sort.descending ? ('descending' as const) : ('ascending' as const) } : {}),
  };
}
