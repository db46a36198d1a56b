import { choice, day, form, lines, text } from '#platform/forms';
import { commonLegends } from '../../domain/common-legends.ts';
import { editing } from '../words-editing.ts';

const own = editing.plan;

/** What is asked of every plan, new or known. */
export const planFields = {
  title: text({ required: own.enterTitle, most: 300 }),
  bodies: lines({ required: own.enterBodies, most: 2000 }),
  periodText: text({ most: 200 }),
  periodFrom: day(),
  periodTo: day(),
  groupWord: text({ required: own.enterLevel('Theme'), most: 60 }),
  objectiveWord: text({ required: own.enterLevel('Objective'), most: 60 }),
  actionWord: text({ required: own.enterLevel('Action'), most: 60 }),
};

export const checkPeriod = ({ periodFrom, periodTo }: { periodFrom: string | null; periodTo: string | null }) =>
  periodFrom && periodTo && periodTo < periodFrom ? { periodTo: editing.endBeforeStart } : null;

/** The words of the plan that a new one starts from. */
export const sameLegend = 'same';

export const newPlanForm = form(
  {
    ...planFields,
    legend: choice([...commonLegends.map(({ key }) => key), sameLegend], own.chooseLegend),
  },
  checkPeriod,
);
