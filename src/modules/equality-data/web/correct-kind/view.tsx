import { CancelLink, type FormState, PostForm, SelectField, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import { kindCodes } from '../../domain/kinds.ts';
import type { Release } from '../../store/release-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';

const own = checking.kind;

export function CorrectKindView({ release, form }: { release: Release; form: FormState }) {
  return (
    <Task title={own.title} caption={release.dataset} errors={summaryOf(form)}>
      <PostForm form={form} button={own.button} beside={<CancelLink href={paths.release({ releaseId: release.id })} />}>
        <SelectField
          form={form}
          name="kind"
          label={own.label}
          hint={checking.column.hint}
          options={kindCodes.map((value) => ({ value, text: words.kinds[value] }))}
        />
      </PostForm>
    </Task>
  );
}
