import { withQuery } from '#platform/http';
import type { Day } from '#platform/kernel';
import { Button, formatNumber, Register, RegisterTable, StatusTag } from '#platform/views';
import type { Body } from '../../store/organisation-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface BodiesProps {
  today: Day;
  bodies: (Body & { people: number })[];
}

export function BodiesView({ today, bodies }: BodiesProps) {
  const { bodies: own } = words;
  return (
    <Register
      title={own.title}
      lede={own.lede}
      actions={<Button href={paths.newBody()}>{own.add}</Button>}
      summary={own.count(bodies.length)}
    >
      <RegisterTable
        caption={own.caption}
        columns={[{ text: own.name }, { text: own.people, numeric: true }, { text: own.state }]}
        rows={bodies.map(({ id, name, people, closedOn }) => ({
          cells: [
            <a class="govuk-link" href={paths.editBody({ bodyId: id })}>
              {name}
            </a>,
            <a class="govuk-link" href={withQuery(paths.people(), { body: id })}>
              {formatNumber(people)}
              <span class="govuk-visually-hidden"> {own.people}</span>
            </a>,
            <State closedOn={closedOn} today={today} />,
          ],
        }))}
      />
    </Register>
  );
}

function State({ closedOn, today }: { closedOn: Day | null; today: Day }) {
  if (closedOn === null) return <StatusTag word={words.bodies.open} tone="good" />;
  const word = closedOn <= today ? words.bodies.closedOn(closedOn) : words.bodies.closesOn(closedOn);
  return <StatusTag word={word} tone={closedOn <= today ? 'quiet' : 'watch'} />;
}
