import { CancelLink, type FormState, PostForm } from '#platform/forms';
import { Task } from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

export function RefuseImportView({ id, fileName, form }: { id: string; fileName: string; form: FormState }) {
  return (
    <Task title={words.proposal.refuseTitle} caption={fileName} lede={words.proposal.refuseText}>
      <PostForm
        form={form}
        warning
        button={words.proposal.refuse}
        beside={<CancelLink href={paths.planImport({ importId: id })} />}
      />
    </Task>
  );
}
