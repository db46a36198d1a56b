import { CancelLink, type FormState, PostForm, SelectField, summaryOf } from '#platform/forms';
import { SummaryList, Task } from '#platform/views';
import type { Release } from '../../store/release-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

const own = words.map;

interface MapTextProps {
  release: Release;
  column: string;
  text: string;
  codes: { code: string; label: string | null }[];
  form: FormState;
}

export function MapTextView({ release, column, text, codes, form }: MapTextProps) {
  const back = paths.release({ releaseId: release.id });
  return (
    <Task title={own.title} caption={release.dataset} errors={summaryOf(form)}>
      <SummaryList
        rows={[
          { key: own.column, value: column },
          { key: own.text, value: text },
        ]}
      />
      <PostForm form={form} button={own.button} beside={<CancelLink href={back} />}>
        <SelectField
          form={form}
          name="code"
          label={own.label}
          empty={own.choose}
          options={codes.map(({ code, label }) => ({ value: code, text: label ?? words.code(code) }))}
        />
      </PostForm>
    </Task>
  );
}
