import {
  CancelLink,
  DayField,
  type FormState,
  type Newer,
  NewerVersion,
  PostForm,
  TextField,
  VersionField,
} from '#platform/forms';
import type { Day } from '#platform/kernel';
import { formatDay } from '#platform/views';

interface Words {
  nameLabel: string;
  closedOnLabel: string;
  closedOnHint: string;
  button: string;
}

interface Closable {
  name: string;
  closedOn: Day | null;
}

/** Both versions of what has a name and may be closed: a body, a unit. */
export const compareClosable = (words: Words, saved: Closable, typed: Closable): Newer => ({
  fields: [
    { label: words.nameLabel, saved: saved.name, typed: typed.name },
    { label: words.closedOnLabel, saved: dayText(saved.closedOn), typed: dayText(typed.closedOn) },
  ],
});

const dayText = (day: Day | null): string => (day ? formatDay(day) : '');

interface ClosableFormProps {
  words: Words;
  form: FormState;
  newer: Newer | null;
  cancelHref: string;
}

/** The form of what has a name and may be closed. */
export function ClosableForm({ words, form, newer, cancelHref }: ClosableFormProps) {
  return (
    <>
      <NewerVersion newer={newer} />
      <PostForm form={form} button={words.button} beside={<CancelLink href={cancelHref} />}>
        <VersionField form={form} />
        <TextField form={form} name="name" label={words.nameLabel} />
        <DayField form={form} name="closedOn" label={words.closedOnLabel} hint={words.closedOnHint} />
      </PostForm>
    </>
  );
}
