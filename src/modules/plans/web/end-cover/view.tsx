import { CancelLink, type FormState, PostForm, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import { paths } from '../paths.ts';
import { running } from '../words-running.ts';

export function EndCoverView({ away, form }: { away: string; form: FormState }) {
  const own = running.cover;
  return (
    <Task title={own.endTitle(away)} errors={summaryOf(form)}>
      <p class="govuk-body">{own.endText}</p>
      <PostForm form={form} button={own.end} warning beside={<CancelLink href={paths.cover()} />} />
    </Task>
  );
}
