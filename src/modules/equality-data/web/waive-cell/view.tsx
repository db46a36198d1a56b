import { CancelLink, type FormState, LongTextField, PostForm, summaryOf, TextField } from '#platform/forms';
import { formatNumber, SummaryList, Task, WarningText } from '#platform/views';
import type { PublicationRow } from '../../store/publication-reader.ts';
import type { ExactCell } from '../../use-cases/explain-publication.ts';
import { cellWords } from '../cell-words.ts';
import { paths } from '../paths.ts';
import { waiverWords as own } from '../words-waiver.ts';

interface WaiveProps {
  publication: PublicationRow;
  cell: ExactCell;
  form: FormState;
}

export const WaiveView = ({ publication, cell, form }: WaiveProps) => (
  <Task title={own.title} caption={publication.title} lede={own.lede} errors={summaryOf(form)}>
    <SummaryList
      rows={[
        { key: own.what, value: cellWords(cell.name) },
        { key: own.count, value: cell.count === null ? '' : formatNumber(cell.count) },
      ]}
    />
    <WarningText>{own.forGood}</WarningText>
    <PostForm
      form={form}
      button={own.button}
      beside={<CancelLink href={paths.hidden({ publicationId: publication.id })} />}
    >
      <LongTextField form={form} name="reason" label={own.reason} hint={own.reasonHint} rows={3} />
      <TextField form={form} name="agreedBy" label={own.agreedBy} hint={own.agreedByHint} />
    </PostForm>
  </Task>
);
