import {
  CancelLink,
  DayField,
  type FormState,
  type Newer,
  NewerVersion,
  PostForm,
  summaryOf,
  VersionField,
} from '#platform/forms';
import { Task } from '#platform/views';
import type { Person } from '../../store/person-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { PersonInputs } from './inputs.tsx';
import type { PlaceOptions } from './presenter.ts';

interface EditPersonData {
  person: Person;
  options: PlaceOptions;
  newer: Newer | null;
}

export function EditPersonView({ data, form }: { data: EditPersonData; form: FormState }) {
  const { person, options, newer } = data;
  const own = words.editPerson;
  const cancel = <CancelLink href={paths.person({ personId: person.id })} />;
  return (
    <Task title={own.editTitle(person.name)} errors={summaryOf(form)}>
      <NewerVersion newer={newer} />
      <PostForm form={form} button={own.button} beside={cancel}>
        <VersionField form={form} />
        <PersonInputs form={form} options={options} />
        <DayField form={form} name="leftOn" label={own.leftOn} hint={own.leftOnHint} />
      </PostForm>
    </Task>
  );
}
