import { CancelLink, type FormState, PostForm } from '#platform/forms';
import { Task } from '#platform/views';

interface QuestionProps {
  title: string;
  caption: string;
  text: string;
  form: FormState;
  button: string;
  keep: string;
  back: string;
}

/** Asks once more before something is done. */
export function QuestionView({ title, caption, text, form, button, keep, back }: QuestionProps) {
  return (
    <Task title={title} caption={caption} lede={text}>
      <PostForm form={form} button={button} beside={<CancelLink href={back} text={keep} />} />
    </Task>
  );
}
