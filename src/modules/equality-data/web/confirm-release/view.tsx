import { CancelLink, type FormState, LongTextField, PostForm, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import type { Release } from '../../store/release-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

const own = words.confirm;

export function ConfirmView({ release, form }: { release: Release; form: FormState }) {
  const back = paths.release({ releaseId: release.id });
  return (
    <Task title={own.title} caption={release.dataset} lede={own.lede} errors={summaryOf(form)}>
      <PostForm form={form} button={own.button} beside={<CancelLink href={back} />}>
        <LongTextField form={form} name="whatChanged" label={own.whatChanged} hint={own.whatChangedHint} rows={4} />
      </PostForm>
    </Task>
  );
}
