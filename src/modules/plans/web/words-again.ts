import { plural } from '#platform/views';
import type { ChangeKind } from '../domain/import-again/compare.ts';
import type { Kind } from '../domain/import-again/items.ts';
import type { MadeUpdate } from '../use-cases/update-item.ts';

/** The sentences of bringing in a plan's next version, or a report on it, en-GB. */
export const againWords = {
  likely: (matched: number, actions: number) => `${matched} of ${plural(actions, 'action')} are in this plan already:`,
  update: 'Update a plan with it',
  goOn: 'Go on comparing it with the plan',
  choose: {
    title: 'Update a plan',
    lede: 'Choose the plan that this file belongs to. You see every difference before anything changes.',
    plan: 'Which plan?',
    choosePlan: 'Choose the plan',
    matched: (matched: number, actions: number) => `${matched} of ${plural(actions, 'action')} of the file match`,
    role: 'What is this file?',
    chooseRole: 'Choose what the file is',
    roles: { version: 'The next version of the plan', report: 'A report on the plan' },
    roleHints: {
      version: 'Its items are compared with the plan, field by field.',
      report: 'What it says about actions is recorded as progress. The plan’s words stay as they are.',
    },
    button: 'Compare',
    none: 'There is no active plan to update. Make a new plan from the file instead.',
    back: 'Back to what was read',
  },
  review: {
    title: { version: 'What the file changes', report: 'What the report says' },
    matched: (matched: number, actions: number) =>
      `${matched} of ${plural(actions, 'action')} of the file match the plan.`,
    hint: 'Tick what to take from the file. What is not ticked stays as it is in the plan.',
    hintReport: 'Tick what to record. A report adds no action unless you tick it.',
    same: 'The file says the same as the plan. Nothing would change.',
    seen: (by: string, day: string) => `${by} brought in this same file on ${day}.`,
    unmentioned: (count: number) =>
      `The report does not mention ${plural(count, 'action')} of the plan. They stay as they are.`,
    facts: 'The plan’s title, period, legend and other facts stay as they are.',
    sections: {
      first: 'Look at these first',
      changed: 'Changed',
      moved: 'Moved',
      new: 'New in the file',
      gone: 'No longer in the file',
      kept: 'Different here, and kept',
    },
    reported: 'Reported',
    unplanned: 'Reported, and not in the plan',
    notes: {
      first: 'These items are not surely the same, or were changed here and in the file.',
      gone: 'They stay in the plan unless you tick them. Their history stays in the records.',
      kept: 'You changed these here, or the file leaves them empty. Tick what the file should replace.',
      unplanned: 'They are left out unless you tick them.',
    },
    add: { group: 'Add it', objective: 'Add it', action: 'Add it' } satisfies Record<Kind, string>,
    takeOut: 'Take it out of the plan',
    report: (status: string) => `Record: ${status}`,
    place: 'Place',
    nowhere: 'nowhere',
    isNew: (name: string) => `${name} (new)`,
    under: (name: string) => `under ${name}`,
    tags: {
      doubtful: 'Is it the same?',
      conflict: 'Changed here too',
      empty: 'Empty in the file',
      here: 'Changed here',
    },
    before: 'In the plan',
    after: 'In the file',
    pair: 'Which item of the plan is it?',
    noPair: 'None of them: it is new',
    pairOption: (kind: Kind) => ({ group: 'Group', objective: 'Objective', action: 'Action' })[kind],
    order: 'Put the items in the order of the file',
    counts: (count: number) => `Keep the ${plural(count, 'count')} that the file reports`,
    whole: 'For the whole plan',
    reportedOn: 'Day of the report',
    reportedHint: 'Its updates bear this day. Leave it empty to date them today.',
    future: 'Choose a day that is not in the future',
    byName: (name: string, day: string | null) =>
      `What you tick is recorded as said by “${name}”, dated ${day ?? 'today'}.`,
    compareAgain: 'Save, and compare again',
    apply: { version: 'Change the plan', report: 'Record what is ticked' },
    compared: 'Your choices are saved, and the file is compared again',
    check: 'You said which items are the same. Check the comparison again, then change the plan',
    stale:
      'Somebody changed the plan or the proposal meanwhile. This is the comparison as it stands now: check it again',
    decided: 'Somebody decided on this proposal a moment ago',
    closed: 'This plan is closed. Open it again before you change it',
    notEmpty: (names: string) => `Something still stands in ${names}. Untick it, or take out all that stands in it`,
    endBeforeStart: (names: string) => `The end would be before the beginning: ${names}. Take both days, or neither`,
    done: ({ added, changed, removed, reports }: MadeUpdate) => {
      const parts = [
        added > 0 && `${added} added`,
        changed > 0 && `${changed} changed`,
        removed > 0 && `${removed} taken out`,
        reports > 0 && `${plural(reports, 'report')} recorded`,
      ].filter(Boolean);
      return parts.length > 0
        ? `The plan is up to date: ${parts.join(', ')}`
        : 'Nothing had to change. The file is kept with the plan';
    },
  },
  about: {
    files: 'Later files',
    next: 'Bring in the next version, or a report on the plan',
  },
};

export type Section = 'first' | Exclude<ChangeKind, 'same'>;
