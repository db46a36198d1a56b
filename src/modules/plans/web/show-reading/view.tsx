import { CancelLink, type FormState, PostForm } from '#platform/forms';
import { ErrorSummary, ProgressBar, Task } from '#platform/views';
import type { Reading } from '../../store/reading-reader.ts';
import { paths } from '../paths.ts';
import { readingWords } from '../reading-words.ts';
import { words } from '../words.ts';

export function ReadingView({ reading, form }: { reading: Reading; form: FormState }) {
  if (reading.refusal) return <Failed reading={reading} form={form} />;
  return (
    <Task title={words.reading.title(reading.fileName)}>
      <ProgressBar
        id="progress"
        label={words.reading.bar}
        done={reading.pagesRead}
        total={reading.pages}
        words={readingWords(reading)}
      />
      <p class="govuk-body">{words.reading.leave}</p>
      <PostForm form={form} warning button={words.reading.stop} />
    </Task>
  );
}

function Failed({ reading, form }: { reading: Reading; form: FormState }) {
  return (
    <>
      <ErrorSummary errorList={[{ text: readingWords(reading), href: paths.importPlan() }]} />
      <Task title={words.reading.failed}>
        <PostForm
          form={form}
          button={words.reading.remove}
          beside={<CancelLink href={paths.importPlan()} text={words.reading.another} />}
        />
      </Task>
    </>
  );
}
