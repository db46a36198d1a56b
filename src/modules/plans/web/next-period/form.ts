import { choice, form, tick } from '#platform/forms';
import { checkPeriod, planFields } from '../new-plan/form.ts';
import { repeated } from '../repeated.ts';
import { bulk } from '../words-bulk.ts';

export const datesWays = ['move', 'open'] as const;

const { title, periodText, periodFrom, periodTo } = planFields;

/** `actions` holds the ticked ones, each as `id:version`. */
export const nextPeriodForm = form(
  {
    title,
    periodText,
    periodFrom,
    periodTo,
    dates: choice(datesWays, bulk.next.chooseDates),
    closeOld: tick(),
    actions: repeated(),
  },
  checkPeriod,
);
