import { CancelLink, type FormState, PostForm, summaryOf } from '#platform/forms';
import { Task, WarningText } from '#platform/views';
import { editing } from './words-editing.ts';

interface RemovePartProps {
  title: string;
  /** Which one. */
  name: string;
  /** What happens. */
  text: string;
  /** Why it may not be removed; null: it may. */
  refusal: string | null;
  back: string;
  form: FormState;
}

/** Asks once more before a group, an objective or an action goes out of its plan. */
export function RemovePart({ title, name, text, refusal, back, form }: RemovePartProps) {
  return (
    <Task title={title} caption={name} lede={refusal ? undefined : text} errors={summaryOf(form)}>
      {refusal ? (
        <>
          <WarningText>{refusal}.</WarningText>
          <p class="govuk-body">
            <CancelLink href={back} text={editing.back} />
          </p>
        </>
      ) : (
        <PostForm form={form} warning button={editing.remove} beside={<CancelLink href={back} />} />
      )}
    </Task>
  );
}
