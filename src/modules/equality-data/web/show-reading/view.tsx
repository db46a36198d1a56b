import { CancelLink, type FormState, PostForm } from '#platform/forms';
import { ErrorSummary, ProgressBar, Task } from '#platform/views';
import type { DataReading } from '../../store/data-reading-reader.ts';
import { paths } from '../paths.ts';
import { readingWords } from '../reading-words.ts';
import { checking } from '../words-checking.ts';

const own = checking.reading;

export function ReadingView({ reading, form }: { reading: DataReading; form: FormState }) {
  if (reading.refusal) return <Failed reading={reading} form={form} />;
  return (
    <Task title={own.title(reading.fileName)}>
      <ProgressBar
        id="progress"
        label={own.bar}
        done={reading.stepsDone}
        total={own.steps.length - 1}
        words={readingWords(reading)}
      />
      <p class="govuk-body">{own.leave}</p>
      <PostForm form={form} warning button={own.stop} />
    </Task>
  );
}

function Failed({ reading, form }: { reading: DataReading; form: FormState }) {
  return (
    <>
      <ErrorSummary errorList={[{ text: readingWords(reading), href: paths.load() }]} />
      <Task title={own.failed}>
        <PostForm form={form} button={own.remove} beside={<CancelLink href={paths.load()} text={own.another} />} />
      </Task>
    </>
  );
}
