import { day, form, recordId, text, tick } from '#platform/forms';
import { repeated } from '../repeated.ts';
import { workbench } from '../words-workbench.ts';

/** `actions` holds the ticked ones, each as `id:version`. */
export const assignManyForm = form(
  {
    actions: repeated(),
    leads: text({ most: 2000 }),
    personId: recordId(),
    startsOn: day(),
    dueOn: day(),
    measures: text({ most: 5000 }),
    replace: tick(),
  },
  ({ startsOn, dueOn }) => (startsOn && dueOn && startsOn > dueOn ? { dueOn: workbench.assign.endBeforeStart } : null),
);
