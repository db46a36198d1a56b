import assert from 'node:assert/strict';
import type { WriteScope } from '#platform/database';
import { keepFile } from '#platform/files';
import { addDays } from '#platform/kernel';
import type { BulkChange } from './domain/bulk-change.ts';
import { commonLegends, defaultLegend } from './domain/common-legends.ts';
import type { LegendEntry } from './domain/legend.ts';
import { leadNamed, type PlanTree } from './domain/plan.ts';
import { type NewAction, type NewPlan, plainLevels } from './domain/plan-from-proposal.ts';
import { listActions } from './store/action-reader.ts';
import { findTree } from './store/plan-reader.ts';
import { addCommitmentRows } from './store/plan-writer.ts';
import { addTemplateRow } from './store/report-template-writer.ts';
import { findVersion } from './store/version-reader.ts';
import { attach } from './use-cases/attach.ts';
import { bringInFile } from './use-cases/bring-in-file.ts';
import { changeMany } from './use-cases/change-many.ts';
import { chooseReminders } from './use-cases/change-reminders.ts';
import { choosePlan } from './use-cases/choose-plan.ts';
import { coverLead } from './use-cases/cover-lead.ts';
import { acceptImport } from './use-cases/decide-import.ts';
import { decideRating } from './use-cases/decide-rating.ts';
import { editAction } from './use-cases/edit-action.ts';
import { addOutcome } from './use-cases/evaluate.ts';
import { exportVersion } from './use-cases/export-version.ts';
import { freezePlan } from './use-cases/freeze-plan.ts';
import { makeCalendar } from './use-cases/keep-calendar.ts';
import { addRhythm } from './use-cases/keep-rhythm.ts';
import { openCycle } from './use-cases/open-cycle.ts';
import { proposeImport } from './use-cases/propose-import.ts';
import { addPaper, noteVerbal } from './use-cases/record-in-review.ts';
import { recordProgress } from './use-cases/record-progress.ts';
import { dispatchReview, openReview, prepareReview } from './use-cases/run-review.ts';
import { savePlan } from './use-cases/save-plan.ts';
import { saveView } from './use-cases/save-view.ts';
import { writeNarrative } from './use-cases/write-narrative.ts';

/** One of the common legends by its key. */
export const legendCalled = (key: string): LegendEntry[] =>
  structuredClone([...(commonLegends.find((one) => one.key === key)?.entries ?? defaultLegend())]);

/** An action of no group and no objective, about which nothing is known. */
export const newAction = (overrides: Partial<NewAction> & Pick<NewAction, 'text'>): NewAction => ({
  group: null,
  objective: null,
  number: '',
  parts: [],
  leads: [],
  timescaleText: '',
  timescaleKind: null,
  startsOn: null,
  dueOn: null,
  measures: [],
  status: 'unknown',
  statusText: '',
  updates: [],
  places: {},
  ...overrides,
});

const smallPlan: NewPlan = {
  title: 'Equal Marlshire 2026 to 2030',
  kind: 'plan',
  bodies: ['Marlshire County Council'],
  periodText: '2026 to 2030',
  periodFrom: '2026-04-01',
  periodTo: '2030-03-31',
  levels: plainLevels,
  legend: defaultLegend(),
  horizons: [],
  about: { roles: [], outcomes: [], metrics: [], characteristics: [], reviewCycle: [], signOff: null, figures: [] },
  anchorOn: null,
  groups: [{ code: '1', label: 'A fair employer', statement: 'People who work here mirror the county.', places: {} }],
  objectives: [{ group: 0, number: '1.1', text: 'Fair recruitment', issue: '', aim: '', places: {} }],
  actions: [
    newAction({ group: 0, objective: 0, number: '1.1.1', text: 'Train every panel', leads: ['Head of HR'] }),
    newAction({ group: 0, objective: 0, number: '1.1.2', text: 'Publish who was hired', dueOn: '2027-03-31' }),
  ],
  commitments: [],
  reportedCounts: [],
};

/** Makes a plan with one group, one objective and two actions, or with what is given instead. */
export async function makePlan(scope: WriteScope, overrides: Partial<NewPlan> = {}): Promise<PlanTree> {
  return findPlanTree(scope, await savePlan(scope, { ...smallPlan, ...overrides }));
}

export async function findPlanTree(scope: WriteScope, id: string): Promise<PlanTree> {
  const tree = await findTree(scope, id);
  if (!tree) throw new Error('The plan is not there.');
  return tree;
}

export interface ImportedPlan {
  planId: string;
  actionIds: string[];
  /** A proposal that nobody has decided on. */
  importId: string;
}

const table = (word: string) => `Theme,Objective,Action,Lead,Timescale,Status,Success measure
${word} workforce,Make recruitment fair for ${word},Train every ${word} panel chair,${word} manager,By March 2027,In progress,Every ${word} panel has one
${word} workforce,Make recruitment fair for ${word},Publish the ${word} figures,${word} analyst,By June 2027,Planned,
`;

/**
 * A plan that came in from a file, with an update and a rating, a second file that is compared with it and a third that
 * is being read. The word stands in all of it.
 */
export async function bringInPlan(scope: WriteScope, word: string): Promise<ImportedPlan> {
  const file = (name: string) => ({ name: `${word} ${name}.csv`, bytes: Buffer.from(table(word)) });
  const [first, second] = [await proposeImport(scope, file('plan')), await proposeImport(scope, file('second plan'))];
  assert.ok(first.ok && second.ok);
  const accepted = await acceptImport(scope, first.value);
  assert.ok(accepted.ok);
  const chosen = await choosePlan(scope, second.value, 1, { planId: accepted.value, role: 'version' });
  assert.ok(chosen.ok);
  const actions = await listActions(scope, { planId: accepted.value });
  const [action] = actions;
  assert.ok(action, 'the plan has actions');
  const evidence = [{ label: `${word} minutes.txt`, bytes: Buffer.from(`${word} minutes`) }];
  assert.ok((await recordProgress(scope, action.id, { note: `${word} note`, status: 'in-progress', evidence })).ok);
  await decideRating(scope, action.id, { rating: null, reason: `${word} reason` });
  const businessCase = { label: `${word} business case.txt`, bytes: Buffer.from(`${word} business case`) };
  assert.ok((await attach(scope, { actionId: action.id }, businessCase)).ok);
  await addCommitmentRows(scope, accepted.value, [{ text: `${word} promise`, dueOn: null, places: {} }]);
  // With no patience at all a file is left to the job, and waits.
  const long = await bringInFile(scope, file('long plan'), { seconds: 0, megabytes: 512 });
  assert.ok(long.ok);
  return { planId: accepted.value, actionIds: actions.map(({ id }) => id), importId: second.value };
}

/** Somebody acts for somebody else from today for two weeks. */
export async function arrangeCover(scope: WriteScope, people: { personId: string; coverId: string }): Promise<string> {
  const covered = await coverLead(scope, { ...people, fromOn: scope.today, toOn: addDays(scope.today, 14) });
  assert.ok(covered.ok);
  return covered.value;
}

/** Makes a person lead every action of a plan and asks them about all, with reminders, a choice and a calendar. */
export async function runCycle(
  scope: WriteScope,
  { planId, name, personId }: { planId: string; name: string; personId: string },
): Promise<string> {
  for (const action of await listActions(scope, { planId })) {
    const leads = [leadNamed(action.leads[0]?.label ?? name, personId)];
    assert.ok((await editAction(scope, action.id, action.version, { ...action, leads })).ok);
  }
  const days = { dueOn: addDays(scope.today, 14), closesOn: addDays(scope.today, 28) };
  const opened = await openCycle(scope, planId, { name, covers: 'all', groupId: null, ...days });
  assert.ok(opened.ok);
  await chooseReminders(scope, 'weekly');
  await makeCalendar(scope);
  return opened.value;
}

/** Filters of a plan's register under a name. */
export async function keepView(scope: WriteScope, planId: string, name: string): Promise<string> {
  const saved = await saveView(scope, planId, { name, query: 'window=late', shared: true });
  assert.ok(saved.ok);
  return saved.value;
}

/** Gives all actions of a plan one more lead. */
export async function addLeadToAll(scope: WriteScope, planId: string, lead: string): Promise<string> {
  const chosen = await listActions(scope, { planId });
  const change: BulkChange = {
    place: null,
    leads: { way: 'add', leads: [leadNamed(lead)] },
    ...{ contactId: null, deputyId: null, timescaleText: '' },
    dates: { way: 'fill', startsOn: null, dueOn: null, shift: null },
    measures: { way: 'fill', texts: [] },
    characteristics: { way: 'add', codes: [] },
  };
  const changed = await changeMany(scope, planId, chosen, { change, reason: '' });
  assert.ok(changed.ok);
  return changed.value.bulkChangeId;
}

/** A text beside the figures of the progress report, and a template for its Word file. */
export async function writeInReport(scope: WriteScope, planId: string, word: string): Promise<void> {
  const text = { form: 'progress', section: 'summary', version: 0, text: `${word} is on its way`, figures: {} };
  assert.ok((await writeNarrative(scope, planId, text)).ok);
  await addTemplateRow(scope, { name: `${word}.dotx`, hash: await keepFile(scope, Buffer.from(`${word} template`)) });
}

/** A frozen version of a plan. */
export async function makeVersion(scope: WriteScope, planId: string, label: string): Promise<string> {
  const frozen = await freezePlan(scope, planId, { label });
  assert.ok(frozen.ok);
  return frozen.value;
}

/** A version with its proof, as it is downloaded; after the transaction that froze it. */
export async function exportedVersion(scope: WriteScope, id: string): Promise<Uint8Array> {
  const version = await findVersion(scope, id);
  assert.ok(version);
  return exportVersion(scope, version);
}

/** A rhythm with a review of it that can be dispatched. The word stands in all. */
export async function prepareForDispatch(scope: WriteScope, planId: string, word: string): Promise<string> {
  const board = { name: `${word} review`, board: `${word} board`, signingRole: `${word} chair` };
  const rhythm = await addRhythm(scope, planId, { kind: 'review', everyMonths: 6, nextDue: scope.today, ...board });
  assert.ok(rhythm.ok);
  const opened = await openReview(scope, rhythm.value, { name: `${word} review`, meetingOn: null, ask: null });
  assert.ok(opened.ok);
  assert.ok((await prepareReview(scope, opened.value, { narrative: `${word} narrative` })).ok);
  return opened.value;
}

/** A review that was dispatched, with a paper and something that was said. */
export async function runReview(
  scope: WriteScope,
  { planId, word, actionId }: { planId: string; word: string; actionId: string },
): Promise<string> {
  const id = await prepareForDispatch(scope, planId, word);
  const dispatch = { label: `${word} pack`, recipients: `${word} members`, meetingOn: scope.today };
  assert.ok((await dispatchReview(scope, id, dispatch)).ok);
  assert.ok((await noteVerbal(scope, id, { actionId, text: `${word} words`, saidBy: `${word} lead` })).ok);
  const file = { name: `${word} paper.txt`, bytes: Buffer.from(`${word} paper`) };
  assert.ok((await addPaper(scope, id, { text: `${word} paper`, file })).ok);
  return id;
}

/** An expected outcome. */
export async function expectOutcome(scope: WriteScope, planId: string, text: string): Promise<string> {
  const plain = { toolsText: '', rhythm: 'Every year', agreedBy: '' };
  const added = await addOutcome(scope, planId, { text, tools: ['survey'], ...plain });
  assert.ok(added.ok);
  return added.value;
}
