import { CancelLink, type FormState, PostForm, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import { PersonInputs } from '../edit-person/inputs.tsx';
import type { PlaceOptions } from '../edit-person/presenter.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

export function NewPersonView({ data, form }: { data: { options: PlaceOptions }; form: FormState }) {
  const own = words.editPerson;
  return (
    <Task title={own.newTitle} lede={own.newLede} errors={summaryOf(form)}>
      <PostForm form={form} button={own.addButton} beside={<CancelLink href={paths.people()} />}>
        <PersonInputs form={form} options={data.options} />
      </PostForm>
    </Task>
  );
}
