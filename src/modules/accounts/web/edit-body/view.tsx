import { type FormState, type Newer, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import type { Body } from '../../store/organisation-reader.ts';
import { ClosableForm } from '../closable.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

interface EditBodyData {
  body: Body;
  newer: Newer | null;
}

export function EditBodyView({ data: { body, newer }, form }: { data: EditBodyData; form: FormState }) {
  return (
    <Task title={words.bodies.editTitle(body.name)} errors={summaryOf(form)}>
      <ClosableForm words={words.bodies} form={form} newer={newer} cancelHref={paths.bodies()} />
    </Task>
  );
}
