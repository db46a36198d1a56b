import { CancelLink, type FormState, PostForm, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';

interface ConfirmProps {
  title: string;
  caption: string;
  text: string;
  button: string;
  warning?: boolean;
  back: string;
  form: FormState;
}

/** One sentence, one button, one way back. */
export const ConfirmView = ({ title, caption, text, button, warning = false, back, form }: ConfirmProps) => (
  <Task title={title} caption={caption} lede={text} errors={summaryOf(form)}>
    <PostForm form={form} button={button} warning={warning} beside={<CancelLink href={back} />} />
  </Task>
);
