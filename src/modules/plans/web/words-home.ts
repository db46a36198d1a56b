import { plural } from '#platform/views';

/** The sentences of Home. */
export const homeWords = {
  decide: (file: string) => `Decide on the proposal read from ${file}`,
  decideWhy: 'You may accept or refuse it',
  due: (day: string) => `Due ${day}`,
  noDate: 'No date',
  late: (day: string) => `Was due ${day}`,
  notBegun: (day: string) => `Should have begun ${day}`,
  missed: (day: string) => `No report for ${day}`,
  you: 'You lead it',
  deputy: (label: string) => `You deputise for ${label}`,
  actFor: (label: string) => `You act for ${label}`,
  theirs: (names: string) => `Led by ${names}, of your unit`,
  ledBy: (names: string) => `Led by ${names}`,
  nobody: 'Nobody leads it',
  unit: (unit: string) => `${unit} has not answered`,
  handOver: (name: string) => `Hand over what ${name} leads`,
  handOverWhy: (count: number) => `Has left, and leads ${plural(count, 'open action')}`,
  unled: (plan: string) => `Name leads in ${plan}`,
  unledWhy: (count: number) => `Nobody is named for ${plural(count, 'open action')}`,
  staff: (measure: string) => `Give the staff’s view: ${measure}`,
  staffWhy: (by: string, met: string) => `${by} answered “${met}”; staff have not been heard`,
  differ: (by: string, met: string, staff: string) => `${by} says “${met}”, staff say “${staff}”`,
  unproven: (count: number, reason: string) =>
    `Completed, ${plural(count, 'measure')} without an answer. ${reason ? `Reason: ${reason}` : 'No reason was given'}`,
  promise: (text: string) => `Promise: ${text}`,
  promiseWhy: (day: string, plan: string) => `Its day was ${day}. ${plan}`,
  slip: (from: string, to: string, by: string, reason: string) =>
    `Due day moved from ${from} to ${to} by ${by}. ${reason ? `Reason: ${reason}` : 'No reason was given'}`,
  noDay: 'no day',
  rating: (word: string, by: string, reason: string) => `Rated “${word}” by ${by}. Reason: ${reason}`,
  report: (status: string, by: string, day: string) => `${status}. ${by}, ${day}`,
  unanswered: (by: string, reason: string) =>
    `Completed by ${by} without an answer to every measure. Reason: ${reason}`,
  more: (count: number) => `…and ${count} more`,
  moreIn: {
    late: (count: number, plan: string) => `…and ${count} more late in ${plan}`,
    missed: (count: number, plan: string) => `…and ${count} more missed in ${plan}`,
    changed: (count: number, plan: string) => `…and ${count} more in ${plan}`,
  },
};
