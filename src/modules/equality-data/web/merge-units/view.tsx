import { CancelLink, type FormState, PostForm, summaryOf } from '#platform/forms';
import { SummaryList, Task } from '#platform/views';
import type { PublicationRow } from '../../store/publication-reader.ts';
import type { ToMerge } from '../../use-cases/merge-units.ts';
import { codeWords } from '../cell-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { mergeWords as own } from '../words-hidden.ts';

interface MergeProps {
  publication: PublicationRow;
  wanted: ToMerge;
  form: FormState;
}

export const MergeView = ({ publication, wanted: { field, codes }, form }: MergeProps) => (
  <Task title={own.title} caption={publication.title} lede={own.lede} errors={summaryOf(form)}>
    <SummaryList
      rows={[
        { key: words.field(field), value: own.together(codes.map((code) => codeWords(field, code))) },
        { key: own.before, value: own.known },
      ]}
    />
    <PostForm
      form={form}
      button={own.button}
      beside={<CancelLink href={paths.fewer({ publicationId: publication.id })} />}
    >
      {null}
    </PostForm>
  </Task>
);
