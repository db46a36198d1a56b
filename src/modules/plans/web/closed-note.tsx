import { WarningText } from '#platform/views';
import type { Plan } from '../domain/plan.ts';
import { paths } from './paths.ts';
import { editing } from './words-editing.ts';

/** On the forms of a closed plan: what was typed stays, and cannot be saved yet. */
export function ClosedNote({ plan }: { plan: Pick<Plan, 'id' | 'state'> }) {
  if (plan.state === 'active') return null;
  return (
    <>
      <WarningText>{editing.closedNote}</WarningText>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.editPlan({ planId: plan.id })}>
          {editing.reopen}
        </a>
      </p>
    </>
  );
}
