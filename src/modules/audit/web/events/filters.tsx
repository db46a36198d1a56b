import { Input, Select } from '#platform/views';
import { type Kinds, kindName } from '../describe.ts';
import type { AskedEvents } from '../filter.ts';
import { words } from '../words.ts';

interface EventFiltersProps {
  asked: AskedEvents;
  kinds: string[];
  names: Kinds;
  actors: { id: string; name: string }[];
}

/** The questions beside the events. */
export function EventFilters({ asked, kinds, names, actors }: EventFiltersProps) {
  const kindItems = kinds
    .map((kind) => ({ value: kind, text: kindName(kind, names) }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'));
  return (
    <>
      <Select
        id="person"
        name="person"
        label={words.filterPerson}
        items={[{ value: '', text: words.anyPerson }, ...actors.map(({ id, name }) => ({ value: id, text: name }))]}
        value={asked.actorId ?? ''}
      />
      <Select
        id="kind"
        name="kind"
        label={words.filterKind}
        items={[{ value: '', text: words.anyKind }, ...kindItems]}
        value={asked.kind ?? ''}
      />
      <Input id="from" name="from" label={words.filterFrom} type="date" value={asked.from ?? ''} />
      <Input id="to" name="to" label={words.filterTo} type="date" value={asked.to ?? ''} />
      <Input
        id="subject"
        name="subject"
        label={words.filterSubject}
        hint={words.filterSubjectHint}
        value={asked.subjectId ?? ''}
      />
    </>
  );
}
