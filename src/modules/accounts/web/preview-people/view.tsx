import { CancelLink, type FormState, PostForm, summaryOf, TickField } from '#platform/forms';
import {
  Button,
  ErrorSummary,
  formatNumber,
  Heading,
  KeyFigure,
  RegisterTable,
  StatusTag,
  SummaryList,
  WarningText,
} from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { PresentedPreview, PreviewLine } from './presenter.ts';

const own = words.preview;

export function PreviewPeopleView({ data, form }: { data: PresentedPreview; form: FormState }) {
  const errors = summaryOf(form);
  return (
    <>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <Heading title={own.title} />
      <SummaryList
        rows={[
          { key: own.file, value: data.fileName },
          { key: own.uploaded, value: data.uploaded },
        ]}
      />
      {data.unused && <WarningText>{own.unused(data.unused)}</WarningText>}
      {data.problemCount > 0 ? <Problems data={data} /> : <Proposal data={data} form={form} />}
    </>
  );
}

function Problems({ data }: { data: PresentedPreview }) {
  const rest = data.problemCount - data.problems.length;
  return (
    <section>
      <h2 class="govuk-heading-m">{own.problems(data.problemCount)}</h2>
      <p class="govuk-body">{own.problemsText}</p>
      <RegisterTable
        caption={own.problems(data.problemCount)}
        columns={[{ text: own.where }, { text: own.whatToDo }]}
        rows={data.problems.map(({ row, column, sentence }) => ({ cells: [own.place(row, column), sentence] }))}
      />
      {rest > 0 && <p class="govuk-body">{own.moreProblems(rest)}</p>}
      <Button href={paths.importPeople()}>{own.back}</Button>
    </section>
  );
}

function Proposal({ data, form }: { data: PresentedPreview; form: FormState }) {
  return (
    <>
      <div class="app-figures">
        {(['added', 'changed', 'unchanged'] as const).map((change) => (
          <KeyFigure value={formatNumber(data.counts[change])} label={own.counts[change]} />
        ))}
      </div>
      {data.lineCount === 0 ? (
        <>
          <p class="govuk-body">{own.onlyUnchanged}</p>
          <Button href={paths.importPeople()}>{own.back}</Button>
        </>
      ) : (
        <>
          <NewUnits units={data.newUnits} />
          <Lines data={data} />
          <PostForm form={form} button={own.button} beside={<CancelLink href={paths.importPeople()} text={own.back} />}>
            <input type="hidden" id="seen" name="seen" value={form.value('seen')} />
            {data.counts.added > 0 && <TickField form={form} name="invite" label={own.invite} />}
          </PostForm>
        </>
      )}
    </>
  );
}

function NewUnits({ units }: { units: string[] }) {
  if (units.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{own.newUnits}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {units.map((unit) => (
          <li>{unit}</li>
        ))}
      </ul>
    </section>
  );
}

function Lines({ data: { lines, lineCount } }: { data: PresentedPreview }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{own.people}</h2>
      <RegisterTable
        caption={own.people}
        columns={[{ text: words.people.columns.name }, { text: own.row, numeric: true }, { text: own.change }]}
        rows={lines.map((line) => ({
          cells: [<Who line={line} />, formatNumber(line.row), <What line={line} />],
        }))}
      />
      {lineCount > lines.length && <p class="govuk-body">{own.shown(lines.length, lineCount)}</p>}
    </section>
  );
}

const Who = ({ line: { name, email } }: { line: PreviewLine }) => (
  <>
    {name}
    <span class="govuk-hint app-lines__note">{email}</span>
  </>
);

const What = ({ line: { change, texts } }: { line: PreviewLine }) => (
  <>
    <StatusTag word={own.changes[change]} tone={change === 'added' ? 'good' : 'underway'} />
    {texts.map((text) => (
      <div>{text}</div>
    ))}
  </>
);
