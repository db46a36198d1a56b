import { choice, day, form, version } from '#platform/forms';
import { checkPeriod, planFields } from '../new-plan/form.ts';
import { editing } from '../words-editing.ts';

export const planStates = ['active', 'closed'] as const;

export const editPlanForm = form(
  { version: version(), ...planFields, anchorOn: day(), state: choice(planStates, editing.plan.state) },
  checkPeriod,
);
