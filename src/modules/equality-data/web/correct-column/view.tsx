import { CancelLink, type FormState, PostForm, SelectField, summaryOf } from '#platform/forms';
import { SummaryList, Task } from '#platform/views';
import { choosable } from '../../domain/column-sayings.ts';
import type { ColumnReading } from '../../domain/reading.ts';
import type { Release } from '../../store/release-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { checking } from '../words-checking.ts';

const own = checking.column;
export const leftOut = 'leave-out';

export function CorrectColumnView(props: { release: Release; column: ColumnReading; form: FormState }) {
  const { release, column, form } = props;
  const fields = choosable.map(({ code }) => ({ value: code, text: words.field(code) }));
  return (
    <Task title={own.title} caption={release.dataset} errors={summaryOf(form)}>
      <SummaryList
        rows={[
          { key: own.column, value: column.name },
          { key: own.now, value: meaningWords(release, column) },
        ]}
      />
      <PostForm form={form} button={own.button} beside={<CancelLink href={paths.release({ releaseId: release.id })} />}>
        <SelectField
          form={form}
          name="field"
          label={own.field}
          hint={own.hint}
          empty={own.choose}
          options={[
            { value: leftOut, text: own.leaveOut },
            ...fields.toSorted((a, b) => a.text.localeCompare(b.text, 'en-GB')),
          ]}
        />
      </PostForm>
    </Task>
  );
}

/** What a column was taken for. */
export function meaningWords({ reading: { dropped } }: Release, { name, meaning }: ColumnReading): string {
  if (dropped.includes(name) && meaning !== 'birth') return words.release.dropped;
  return meaning ? words.field(meaning) : words.release.notUsed;
}
