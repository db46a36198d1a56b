import { CancelLink, type FormState, PostForm, summaryOf, TextField } from '#platform/forms';
import { Task } from '#platform/views';
import type { UnitLevel } from '../../domain/units.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface NewUnitData {
  level: UnitLevel;
  /** `Body > Directorate`: where it is added. */
  place: string;
}

export function NewUnitView({ data: { level, place }, form }: { data: NewUnitData; form: FormState }) {
  return (
    <Task title={words.units.newTitle[level]} caption={place} errors={summaryOf(form)}>
      <PostForm form={form} button={words.units.addButton} beside={<CancelLink href={paths.units()} />}>
        <TextField form={form} name="name" label={words.units.nameLabel} />
      </PostForm>
    </Task>
  );
}
