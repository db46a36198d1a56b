import { findPersonByName, listUnits } from '#modules/accounts';
import type { WriteScope } from '#platform/database';
import { addDays } from '#platform/kernel';
import type { DemoSteps } from '#platform/room';
import type { Met, Voice } from './domain/measures.ts';
import type { Action } from './domain/plan.ts';
import { listActions } from './store/action-reader.ts';
import { listMeasures } from './store/measure-reader.ts';
import { answerMeasure } from './use-cases/answer-measure.ts';
import { coverLead } from './use-cases/cover-lead.ts';
import { editAction } from './use-cases/edit-action.ts';
import { recordProgress } from './use-cases/record-progress.ts';

/** A demo person may do here what an editor may: the demo shows results, not permissions. */
export const asEditor = (scope: WriteScope): WriteScope => ({ ...scope, can: () => true });

type Answer = [action: string, by: string, daysAgo: number, voice: Voice, met: Met, reading: string, source: string];

export const strategyAnswers: Answer[] = [
  ['1.1', 'Elin Parry', 92, 'lead', 'yes', '61 of 64 panels (95%) had two backgrounds.', 'Recruitment records'],
  [
    '1.1',
    'Imran Shah',
    70,
    'staff',
    'partly',
    '“The panels look different. The questions they ask do not.”',
    'Race equality network, September meeting',
  ],
  ['2.1', 'Grace Whitlock', 21, 'lead', 'partly', '36 of 40 contacts; two services have none.', 'Training records'],
  ['4.1', 'Kofi Mensah', 201, 'lead', 'yes', 'Used in all twelve budget proposals.', 'Cabinet papers'],
  ['5.1', 'Callum Reid', 181, 'lead', 'yes', 'No paper since May went out without one.', 'Check of 41 papers'],
];

export const workforceAnswers: Answer[] = [
  ['1.1.1', 'Elin Parry', 41, 'lead', 'yes', 'In use in all 27 panels of October.', 'Recruitment records'],
  ['1.1.2', 'Kofi Mensah', 111, 'lead', 'yes', 'Shared with nine of nine heads of service.', 'Minutes'],
];

export const answer = async (steps: DemoSteps, planId: string, answers: Answer[]): Promise<void> => {
  for (const [number, by, daysAgo, voice, met, reading, source] of answers)
    await steps.as(by, daysAgo, async (scope) => {
      const { id: actionId } = await numbered(scope, planId, number);
      const [measure] = await listMeasures(scope, [actionId]);
      if (!measure) throw new Error(`The action ${number} of the demo has no measure.`);
      const given = { voice, met, reading, source, readOn: null, helped: '' };
      await answerMeasure(asEditor(scope), { actionId, measureId: measure.id }, given);
    });
};

/** "All services" answer for themselves; two of three have. */
export async function askEachDirectorate(steps: DemoSteps, planId: string): Promise<void> {
  await steps.as('Bridget Cole', 60, async (scope) => {
    const action = await numbered(scope, planId, '3.2');
    const leads = action.leads.map((lead) => ({ ...lead, eachLevel: 'directorate' as const }));
    await editAction(scope, action.id, action.version, { ...action, leads });
  });
  const said = [
    ['Adult Social Care', 'Farid Haddad', 'in-progress', 'Two sites visited; the third is in December.'],
    ['Corporate Services', 'Grace Whitlock', 'completed', 'Libraries agreed opening hours with the group.'],
  ] as const;
  for (const [unit, by, status, note] of said)
    await steps.as(by, 18, async (scope) => {
      const { id } = await numbered(scope, planId, '3.2');
      const unitId = (await listUnits(scope)).find(({ name }) => name === unit)?.id ?? null;
      await recordProgress(asEditor(scope), id, { status, note, unitId });
    });
}

/** A due day that moved, with its reason. */
export const slip = (steps: DemoSteps, planId: string) =>
  steps.as('Bridget Cole', 25, async (scope) => {
    const action = await numbered(scope, planId, '2.1');
    if (!action.dueOn) return;
    const later = { ...action, dueOn: addDays(action.dueOn, 61) };
    await editAction(scope, action.id, action.version, later, 'Night teams asked for sessions after their shift.');
  });

export const goOnLeave = (steps: DemoSteps) =>
  steps.as('Farid Haddad', 4, async (scope) => {
    const [away, acting] = [scope.actor.personId, await findPersonByName(scope, 'Elin Parry')];
    if (!away || !acting) return;
    const days = { fromOn: scope.today, toOn: addDays(scope.today, 14) };
    await coverLead(scope, { personId: away, coverId: acting.id, ...days });
  });

export async function numbered(scope: WriteScope, planId: string, number: string): Promise<Action> {
  const action = (await listActions(scope, { planId })).find((one) => one.number === number);
  if (!action) throw new Error(`The demo has no action ${number}.`);
  return action;
}
