import { choice, day, form, lines, recordId, text, tick, wholeNumber } from '#platform/forms';
import { characteristicWays, dateWays, leadWays, measureWays, type Shift } from '../../domain/bulk-change.ts';
import { checkDates, codes } from '../edit-action/form.ts';
import { repeated } from '../repeated.ts';
import { bulk } from '../words-bulk.ts';

const own = bulk.change;

/** How far due days move, later or earlier. */
const shifts = {
  'weeks-later': { unit: 'weeks', sign: 1 },
  'months-later': { unit: 'months', sign: 1 },
  'weeks-earlier': { unit: 'weeks', sign: -1 },
  'months-earlier': { unit: 'months', sign: -1 },
} as const;

export const shiftUnits = Object.keys(shifts) as (keyof typeof shifts)[];

export const shiftOf = (count: number, unit: keyof typeof shifts): Shift => ({
  count: count * shifts[unit].sign,
  unit: shifts[unit].unit,
});

/** `actions` holds the ticked ones, each as `id:version`. Without `step` the changes are shown, not made. */
export const changeManyForm = form(
  {
    step: choice(['preview', 'apply']),
    back: tick(),
    actions: repeated(),
    place: text({ most: 60 }),
    leads: lines({ most: 2000 }),
    leadsWay: choice(leadWays, own.chooseWay),
    contactId: recordId(),
    deputyId: recordId(),
    datesWay: choice(dateWays, own.chooseWay),
    startsOn: day(),
    dueOn: day(),
    shiftCount: wholeNumber({ least: 1, most: 500 }),
    shiftUnit: choice(shiftUnits, own.chooseWay),
    slipReason: text({ most: 1000 }),
    timescaleText: text({ most: 300 }),
    measures: lines({ most: 5000 }),
    measuresWay: choice(measureWays, own.chooseWay),
    characteristics: codes(),
    characteristicsWay: choice(characteristicWays, own.chooseWay),
  },
  (values) => {
    const { datesWay, shiftCount, dueOn } = values;
    if (datesWay === 'shift' && dueOn) return { dueOn: own.noDueOnShift };
    if (datesWay === 'shift' && shiftCount === null) return { shiftCount: own.enterShift };
    if (datesWay !== 'shift' && shiftCount !== null) return { datesWay: own.chooseShift };
    return checkDates(values);
  },
);
