import { listEvents, sentenceOf } from '#modules/audit';
import { definePage, notFound } from '#platform/http';
import { listUnits } from '../../store/organisation-reader.ts';
import { findPerson } from '../../store/person-reader.ts';
import { paths } from '../paths.ts';
import { unitText } from '../people-text.ts';
import { peopleTrail } from '../trails.ts';
import { PersonView } from './view.tsx';

const latest = 10;

export const page = definePage({
  name: 'accounts.person',
  path: paths.person,
  permission: 'accounts:manage',
  async load(scope, { params, slots }) {
    const person = await findPerson(scope, params.personId);
    if (!person) return notFound();
    const events = scope.can('audit:read') ? await listEvents(scope, { subjectId: person.id }, latest) : [];
    return {
      person,
      unit: unitText(person.unitId, await listUnits(scope)),
      today: scope.today,
      history: events.map((event) => ({ at: event.at, sentence: sentenceOf(event, slots.events) })),
    };
  },
  title: ({ person }) => person.name,
  trail: peopleTrail,
  view: (data) => PersonView(data),
});
