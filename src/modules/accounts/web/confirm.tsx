import { CancelLink, type FormState, PostForm, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';

interface ConfirmProps {
  form: FormState;
  title: string;
  lede: string;
  button: string;
  warning?: boolean;
  cancelHref: string;
}

/** One sentence, one button, one way back. */
export function ConfirmView({ form, title, lede, button, warning, cancelHref }: ConfirmProps) {
  return (
    <Task title={title} lede={lede} errors={summaryOf(form)}>
      <PostForm form={form} button={button} warning={warning ?? false} beside={<CancelLink href={cancelHref} />}>
        {null}
      </PostForm>
    </Task>
  );
}
