import { type FormState, type Newer, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import type { Unit } from '../../store/organisation-reader.ts';
import { ClosableForm } from '../closable.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface EditUnitData {
  unit: Unit;
  place: string;
  newer: Newer | null;
}

export function EditUnitView({ data: { unit, place, newer }, form }: { data: EditUnitData; form: FormState }) {
  return (
    <Task title={words.units.editTitle(unit.name)} caption={place} errors={summaryOf(form)}>
      <ClosableForm words={words.units} form={form} newer={newer} cancelHref={paths.units()} />
    </Task>
  );
}
