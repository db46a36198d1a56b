import {
  CancelLink,
  type FormState,
  type Newer,
  NewerVersion,
  PostForm,
  SelectField,
  summaryOf,
} from '#platform/forms';
import { Task, WarningText } from '#platform/views';
import { titled } from '../../domain/plan.ts';
import { mayReportAtAll } from '../../use-cases/record-progress.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { running } from '../words-running.ts';
import type { ReportChoices } from './choices.ts';
import { ReportInputs } from './inputs.tsx';

interface RecordProgressProps {
  choices: ReportChoices;
  /** For whom the person may write. */
  behalf: string[];
  newer: Newer | null;
  form: FormState;
}

export function RecordProgressView({ choices, behalf, newer, form }: RecordProgressProps) {
  const { plan, action, reporting } = choices;
  const back = paths.action({ planId: plan.id, actionId: action.id });
  const may = mayReportAtAll(reporting) && plan.state === 'active';
  return (
    <Task title={words.update.title} caption={titled(action.number, action.text)} errors={summaryOf(form)}>
      <NewerVersion newer={newer} />
      {may ? (
        <PostForm form={form} button={words.update.button} beside={<CancelLink href={back} />} withFile>
          <ReportInputs choices={choices} form={form} />
          {behalf.length > 0 && (
            <SelectField
              form={form}
              name="onBehalfOf"
              label={running.update.onBehalfOf}
              hint={running.update.onBehalfHint}
              empty={running.update.ownBehalf}
              options={behalf.map((name) => ({ value: name, text: name }))}
            />
          )}
        </PostForm>
      ) : (
        <WarningText>{plan.state === 'closed' ? words.update.closed : words.update.notYours}</WarningText>
      )}
    </Task>
  );
}
