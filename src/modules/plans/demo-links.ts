import { addDays } from '#platform/kernel';
import type { DemoSteps } from '#platform/room';
import { asEditor, numbered } from './demo-running.ts';
import type { DutyAim } from './domain/links.ts';
import type { NewPlan } from './domain/plan-from-proposal.ts';
import { listObjectives } from './store/part-reader.ts';
import { listCommitments } from './store/plan-reader.ts';
import { attach } from './use-cases/attach.ts';
import { editAction } from './use-cases/edit-action.ts';
import { editCommitment } from './use-cases/edit-commitment.ts';
import { editObjective } from './use-cases/edit-objective.ts';
import { recordProgress } from './use-cases/record-progress.ts';

const promises = [
  { text: 'We will publish our progress on this strategy every autumn', daysFromNow: -21 },
  { text: 'We will ask each staff network twice a year what has changed for them', daysFromNow: 120 },
  { text: 'We will write back to everyone who answered the consultation', daysFromNow: null },
];

/** What the strategy promises beside its actions; the days move with the clock. */
export function strategyPromises(today: Date): NewPlan['commitments'] {
  const day = today.toISOString().slice(0, 10);
  return promises.map(({ text, daysFromNow }) => ({
    text,
    dueOn: daysFromNow === null ? null : addDays(day, daysFromNow),
    places: {},
  }));
}

const objectiveLinks: [number: string, characteristics: string[], dutyAims: DutyAim[]][] = [
  ['1', ['race', 'sex', 'disability'], ['eliminate', 'advance']],
  ['2', ['race', 'sex', 'sexual-orientation'], ['eliminate']],
  ['3', ['disability', 'age'], ['advance', 'foster']],
];

const actionLinks: [number: string, characteristics: string[], dutyAims: DutyAim[]][] = [
  ['1.1', ['race', 'sex'], ['advance']],
  ['1.2', ['race'], ['eliminate', 'advance']],
  ['2.2', ['pregnancy-and-maternity', 'carers'], ['advance']],
  ['3.1', ['disability'], ['advance', 'foster']],
];

/** For whom things are, which aims of the duty they serve, what belongs to them, and what keeps a promise. */
export const linkUp = (steps: DemoSteps, planId: string) =>
  steps.as('Bridget Cole', 24, async (scope) => {
    const objectives = await listObjectives(scope, planId);
    for (const [number, characteristics, dutyAims] of objectiveLinks) {
      const objective = objectives.find((one) => one.number === number);
      if (objective)
        await editObjective(scope, objective.id, objective.version, { ...objective, characteristics, dutyAims });
    }
    for (const [number, characteristics, dutyAims] of actionLinks) {
      const action = await numbered(scope, planId, number);
      await editAction(scope, action.id, action.version, { ...action, characteristics, dutyAims });
    }
    const { id: actionId } = await numbered(scope, planId, '1.2');
    const notes = 'What the recruitment system can tell us, and what it cannot.\n';
    await attach(scope, { actionId }, { label: 'Notes on recruitment data.txt', bytes: Buffer.from(notes) });
    const href = 'https://www.legislation.gov.uk/ukpga/2010/15/section/149';
    await attach(scope, { actionId }, { label: 'The public sector equality duty', href });
    const [, networks] = await listCommitments(scope, planId);
    const heard = await numbered(scope, planId, '3.1');
    if (networks)
      await editCommitment(scope, networks.id, networks.version, { actionId: heard.id, dueOn: networks.dueOn });
  });

/** Completed though nobody has said yet whether it worked: the board sees the reason. */
export const finishEarly = (steps: DemoSteps, planId: string) =>
  steps.as('Callum Reid', 9, async (scope) => {
    const { id } = await numbered(scope, planId, '6.1');
    const note = 'All twenty letters are rewritten and in use.';
    const unansweredReason = 'Readers test the new letters in January.';
    await recordProgress(asEditor(scope), id, { note, status: 'completed', unansweredReason });
  });
