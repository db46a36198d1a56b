import type { Day } from '../../../platform/kernel/day.ts';
import { type Change, changesBetween } from './changes.ts';
import { addDays, addMonths } from './import/calendar.ts';
import type { Action, Lead, Objective } from './plan.ts';
import { slips } from './slips.ts';

/** `fill`: only where there is nothing yet. */
export const leadWays = ['fill', 'add', 'replace', 'remove'] as const;
export const dateWays = ['fill', 'set', 'shift'] as const;
export const measureWays = ['fill', 'add', 'replace'] as const;
export const characteristicWays = ['add', 'remove'] as const;
export const shiftUnits = ['weeks', 'months'] as const;

/** A negative count moves to earlier days. */
export interface Shift {
  count: number;
  unit: (typeof shiftUnits)[number];
}

/** What many actions get at once. What is null or empty leaves things as they are. */
export interface BulkChange {
  place: { groupId: string | null; objectiveId: string | null } | null;
  leads: { way: (typeof leadWays)[number]; leads: Lead[] };
  /** Of the leads that have none. */
  contactId: string | null;
  deputyId: string | null;
  dates: { way: (typeof dateWays)[number]; startsOn: Day | null; dueOn: Day | null; shift: Shift | null };
  timescaleText: string;
  measures: { way: (typeof measureWays)[number]; texts: string[] };
  characteristics: { way: (typeof characteristicWays)[number]; codes: string[] };
}

type Changeable = Pick<
  Action,
  'groupId' | 'objectiveId' | 'leads' | 'startsOn' | 'dueOn' | 'timescaleText' | 'measures' | 'characteristics'
>;

/** What would become of one action. */
export interface PlannedChange {
  action: Action;
  after: Action;
  changes: Change[];
  /** Its due day moves back: that needs a reason. */
  slips: boolean;
  refusal: 'end-before-start' | null;
}

export function planChange(
  action: Action,
  change: BulkChange,
  objectives: readonly Pick<Objective, 'id' | 'groupId'>[],
): PlannedChange {
  const next: Changeable = {
    ...placeOf(action, change.place, objectives),
    leads: leadsOf(action.leads, change),
    ...datesOf(action, change.dates),
    timescaleText:
      change.timescaleText && (change.dates.way !== 'fill' || action.timescaleText === '')
        ? change.timescaleText
        : action.timescaleText,
    measures: measuresOf(action.measures, change.measures),
    characteristics: characteristicsOf(action.characteristics, change.characteristics),
  };
  const changes = changesBetween<Changeable>(action, next);
  const { startsOn, dueOn } = next;
  const isWrong = changes.length > 0 && startsOn !== null && dueOn !== null && startsOn > dueOn;
  return {
    action,
    after: { ...action, ...next },
    changes,
    slips: slips(action, next),
    refusal: isWrong ? 'end-before-start' : null,
  };
}

/** An action that moves to a group leaves an objective of another group. */
function placeOf(
  { groupId, objectiveId }: Action,
  place: BulkChange['place'],
  objectives: readonly Pick<Objective, 'id' | 'groupId'>[],
): Pick<Action, 'groupId' | 'objectiveId'> {
  if (!place) return { groupId, objectiveId };
  const groupOf = (id: string | null) => objectives.find((one) => one.id === id)?.groupId ?? null;
  if (place.objectiveId) return { objectiveId: place.objectiveId, groupId: groupOf(place.objectiveId) };
  const stays = objectiveId !== null && groupOf(objectiveId) === place.groupId;
  return { groupId: place.groupId, objectiveId: stays ? objectiveId : null };
}

const isSame = (a: Lead, b: Lead): boolean =>
  (a.personId !== null && a.personId === b.personId) || a.label.toLowerCase() === b.label.toLowerCase();

function leadsOf(old: Lead[], { leads: { way, leads }, contactId, deputyId }: BulkChange): Lead[] {
  const named = leads.length === 0 ? old : joined(old, leads, way);
  return named.map((lead) => {
    const personId = lead.personId ?? contactId;
    return { ...lead, personId, deputyId: lead.deputyId ?? (deputyId === personId ? null : deputyId) };
  });
}

function joined(old: Lead[], given: Lead[], way: BulkChange['leads']['way']): Lead[] {
  switch (way) {
    case 'fill':
      return old.length > 0 ? old : given;
    case 'add':
      return [...old, ...given.filter((lead) => !old.some((one) => isSame(one, lead)))];
    case 'replace':
      return given;
    case 'remove':
      return old.filter((lead) => !given.some((one) => isSame(one, lead)));
  }
}

function datesOf(
  { startsOn, dueOn }: Action,
  { way, shift, ...given }: BulkChange['dates'],
): Pick<Action, 'startsOn' | 'dueOn'> {
  if (way === 'shift')
    return { startsOn: given.startsOn ?? startsOn, dueOn: dueOn && shift ? shifted(dueOn, shift) : dueOn };
  const take = (old: Day | null, value: Day | null) => (way === 'fill' ? (old ?? value) : (value ?? old));
  return { startsOn: take(startsOn, given.startsOn), dueOn: take(dueOn, given.dueOn) };
}

export const shifted = (day: Day, { count, unit }: Shift): Day =>
  unit === 'weeks' ? addDays(day, count * 7) : addMonths(day, count);

function measuresOf(old: string[], { way, texts }: BulkChange['measures']): string[] {
  if (texts.length === 0) return old;
  if (way === 'replace') return texts;
  if (way === 'fill') return old.length > 0 ? old : texts;
  return [...old, ...texts.filter((text) => !old.includes(text))];
}

function characteristicsOf(old: string[], { way, codes }: BulkChange['characteristics']): string[] {
  const fresh = codes.filter((code) => !old.includes(code));
  if (way === 'remove') return old.filter((code) => !codes.includes(code));
  return fresh.length > 0 ? [...old, ...fresh].sort() : old;
}
