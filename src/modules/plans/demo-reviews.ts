import type { WriteScope } from '#platform/database';
import { addDays, type Result } from '#platform/kernel';
import type { DemoSteps } from '#platform/room';
import { numbered } from './demo-running.ts';
import { listRhythms } from './store/review-reader.ts';
import { addFinding, addOutcome } from './use-cases/evaluate.ts';
import { addRhythm } from './use-cases/keep-rhythm.ts';
import { addPaper, decide, noteVerbal } from './use-cases/record-in-review.ts';
import { dispatchReview, noteDiscussion, openReview, prepareReview, signReview } from './use-cases/run-review.ts';
import { paths } from './web/paths.ts';

/** The day of the review that was signed; what was reported later must not stand in its frozen version. */
export const demoReviewDaysAgo = 66;

const board = { board: 'Inclusion Board', signingRole: 'Chair of the Inclusion Board' };

function done<Value>(made: Result<Value, { code: string }>): Value {
  if (!made.ok) throw new Error(`The demo could not hold its review: ${made.refusal.code}`);
  return made.value;
}

/** A quarterly review that was signed, with papers and decisions; beside it a revision every three years. */
export async function holdDemoReview(steps: DemoSteps, planId: string): Promise<void> {
  const run = <T>(daysAgo: number, work: (scope: WriteScope) => Promise<T>) => steps.as('Bridget Cole', daysAgo, work);
  const rhythmId = await run(120, async (scope) => {
    const revision = { kind: 'revision', name: 'Revision of the strategy', everyMonths: 36 } as const;
    done(await addRhythm(scope, planId, { ...revision, nextDue: addDays(scope.today, 700), ...board }));
    const quarterly = { kind: 'review', name: 'Quarterly review', everyMonths: 3 } as const;
    return done(await addRhythm(scope, planId, { ...quarterly, nextDue: addDays(scope.today, 57), ...board }));
  });
  const name = 'Quarterly review for the autumn board';
  const id = await run(80, async (scope) =>
    done(await openReview(scope, rhythmId, { name, meetingOn: null, ask: null })),
  );
  await run(70, async (scope) => done(await prepareReview(scope, id, { narrative: autumnWords })));
  await run(demoReviewDaysAgo + 2, async (scope) => {
    const recipients = 'Members of the Inclusion Board and the chairs of the staff networks';
    const meetingOn = addDays(scope.today, 2);
    done(await dispatchReview(scope, id, { label: 'Autumn board pack', recipients, meetingOn }));
  });
  await run(demoReviewDaysAgo, async (scope) => {
    const text = 'Note of the networks’ meeting: carers ask for notice of shift changes.';
    done(await addPaper(scope, id, { text, file: null }));
    const { id: actionId } = await numbered(scope, planId, '1.2');
    const words = 'The old system has given up its data for June; April and May are lost.';
    done(await noteVerbal(scope, id, { actionId, saidBy: 'Kofi Mensah', text: words }));
    done(
      await decide(scope, id, { kind: 'note', text: 'The board thanks the panels and asks for the figures by grade.' }),
    );
    const night = { text: 'Ask night teams how they want to be heard', groupId: null, leads: [] };
    const dueOn = addDays(scope.today, 150);
    const origin = { label: name, href: paths.review({ planId, reviewId: id }) };
    const reason = 'Nobody from a night team has answered a survey this year.';
    done(await decide(scope, id, { kind: 'new-action', text: reason, action: { ...night, dueOn }, origin }));
    done(await noteDiscussion(scope, id, { meetingOn: scope.today, note: 'Half an hour; no vote was needed.' }));
  });
  await steps.as('Joan Pickering', demoReviewDaysAgo - 4, async (scope) =>
    done(await signReview(scope, id, { name: 'Joan Pickering', role: board.signingRole })),
  );
}

const autumnWords = `Panels for senior posts are where we wanted them. Data on applicants is the weak place: two directorates cannot say who applies.

We ask the board to hear the staff networks before it looks at the figures.`;

/** The next review of the same rhythm is being prepared. */
export const openDemoReview = (steps: DemoSteps, planId: string): Promise<void> =>
  steps.as('Bridget Cole', 5, async (scope) => {
    const rhythm = (await listRhythms(scope, planId)).find(({ kind }) => kind === 'review');
    if (!rhythm) return;
    const review = { name: 'Quarterly review for the winter board', meetingOn: null, ask: null };
    done(await openReview(scope, rhythm.id, review));
  });

/** What the strategy is expected to bring about, and what was found so far. */
export const evaluateDemo = (steps: DemoSteps, planId: string): Promise<void> =>
  steps.as('Callum Reid', 50, async (scope) => {
    const more = { toolsText: '', agreedBy: 'Inclusion Board' };
    const outcomes = [
      ['Staff of every background say that promotion is fair', ['survey', 'feedback'], 'Every autumn'],
      ['Senior posts mirror the county', ['workforce-data'], 'Every quarter'],
      ['Residents who need adjustments get them at the first visit', ['feedback', 'other'], 'Twice a year'],
    ] as const;
    const ids: string[] = [];
    for (const [text, tools, rhythm] of outcomes)
      ids.push(done(await addOutcome(scope, planId, { text, tools: [...tools], rhythm, ...more })));
    const foundOn = addDays(scope.today, -3);
    const survey = { tool: 'survey', kind: 'reading', text: '54% of 1,212 answers agree, 49% a year ago.' } as const;
    await addFinding(scope, ids[0] ?? '', { ...survey, source: 'Staff survey, question 7', foundOn });
    const said = {
      tool: 'feedback',
      kind: 'quote',
      text: 'I was told before the job was advertised. That was new.',
    } as const;
    await addFinding(scope, ids[0] ?? '', { ...said, source: 'Race equality network', foundOn });
  });
