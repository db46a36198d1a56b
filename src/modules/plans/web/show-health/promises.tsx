import { formatDay, RegisterTable, StatusTag, type Tone } from '#platform/views';
import type { PromiseFacts } from '../../domain/health-facts.ts';
import { promiseFault } from '../../domain/health-rules.ts';
import { titled } from '../../domain/plan.ts';
import { paths } from '../paths.ts';
import { healthWords } from '../words-health.ts';
import type { HealthPage } from './presenter.ts';

const own = healthWords.promises;

type State = keyof typeof own.states;
const tones: Record<State, Tone> = { kept: 'done', 'in-hand': 'watch', late: 'late', 'no-action': 'late' };

/** What the plan promises beside its actions, and what keeps it. */
export function Promises({ tree, facts, mayEdit }: HealthPage) {
  if (facts.commitments.length === 0) return null;
  const planId = tree.plan.id;
  const cells = (promise: PromiseFacts) => {
    const action = tree.actions.find(({ id }) => id === promise.actionId);
    const state: State = promiseFault(promise, facts)?.promise ?? (action?.status === 'completed' ? 'kept' : 'in-hand');
    const commitment = { planId, commitmentId: promise.id };
    return [
      promise.text,
      promise.dueOn ? formatDay(promise.dueOn) : own.noDay,
      action ? (
        <a class="govuk-link" href={paths.action({ planId, actionId: action.id })}>
          {titled(action.number, action.text)}
        </a>
      ) : (
        own.nobody
      ),
      <StatusTag word={own.states[state]} tone={tones[state]} />,
      ...(mayEdit
        ? [
            <a class="govuk-link" href={paths.editCommitment(commitment)}>
              {own.edit}
              <span class="govuk-visually-hidden">: {promise.text}</span>
            </a>,
          ]
        : []),
    ];
  };
  return (
    <section id="promises">
      <h2 class="govuk-heading-m">{own.title}</h2>
      <p class="govuk-body">{own.lede}</p>
      <RegisterTable
        caption={own.title}
        columns={[own.promise, own.due, own.keeps, own.state, ...(mayEdit ? [own.edit] : [])].map((text) => ({ text }))}
        rows={facts.commitments.map((promise) => ({ cells: cells(promise) }))}
      />
    </section>
  );
}
