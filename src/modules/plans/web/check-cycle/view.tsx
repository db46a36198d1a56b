import { CancelLink, type FormState, PostForm } from '#platform/forms';
import { Details, formatDay, Register, RegisterTable, WarningText } from '#platform/views';
import type { NewCycle } from '../../domain/cycles.ts';
import { cycleWords } from '../words-cycles.ts';
import type { CheckPage } from './presenter.ts';

const own = cycleWords.check;

interface CheckCycleProps extends CheckPage {
  cycle: NewCycle;
  /** To the questions. */
  back: string;
  form: FormState;
}

export function CheckCycleView({ plan, cycle, actions, people, unreachable, back, form }: CheckCycleProps) {
  return (
    <Register
      title={own.title}
      caption={plan.title}
      lede={own.lede(cycle.name, formatDay(cycle.dueOn), formatDay(cycle.closesOn))}
    >
      {people.length === 0 ? (
        <WarningText>{actions === 0 ? own.nothing : own.nobody}</WarningText>
      ) : (
        <People people={people} actions={actions} />
      )}
      {unreachable.length > 0 && <Missing unreachable={unreachable} />}
      {people.length === 0 ? (
        <p class="govuk-body">
          <CancelLink href={back} text={own.change} />
        </p>
      ) : (
        <PostForm
          form={form}
          button={own.button(people.length)}
          beside={<CancelLink href={back} text={own.change} />}
        />
      )}
    </Register>
  );
}

function People({ people, actions }: Pick<CheckCycleProps, 'people' | 'actions'>) {
  return (
    <>
      <p class="govuk-body">{own.asked(people.length, actions)}</p>
      <RegisterTable
        caption={own.caption}
        columns={[{ text: own.person }, { text: own.about }]}
        rows={people.map(({ name, about }) => ({ cells: [name, <About about={about} />] }))}
      />
    </>
  );
}

const About = ({ about }: Pick<CheckPage['people'][number], 'about'>) => (
  <ul class="govuk-list govuk-list--bullet">
    {about.map(({ text, notes }) => (
      <li>{[text, ...notes].join(', ')}</li>
    ))}
  </ul>
);

function Missing({ unreachable }: Pick<CheckCycleProps, 'unreachable'>) {
  return (
    <Details summaryText={own.unreachable(unreachable.length)} open>
      <p class="govuk-body">{own.unreachableText}</p>
      <RegisterTable
        caption={own.unreachableCaption}
        columns={[{ text: own.action }, { text: own.why }, { text: own.repair }]}
        rows={unreachable.map(({ action, why, repair }) => ({
          cells: [
            action,
            why,
            <a class="govuk-link" href={repair.href}>
              {repair.text}
              <span class="govuk-visually-hidden">: {action}</span>
            </a>,
          ],
        }))}
      />
    </Details>
  );
}
