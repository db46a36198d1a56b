import { ok, type Result } from '#platform/kernel';
import { loadOptimiser } from '#platform/optimiser';
import type { Report } from '#platform/sandbox';
import { answerValue, type HeldPart } from '../domain/answer.ts';
import { type AnswersProtected, protectAnswers } from '../domain/gate/answers/protect-answers.ts';
import type { Publication } from '../domain/gate/answers/publication.ts';
import type { Policy } from '../domain/gate/policy.ts';
import type { ProtectRefusal } from '../domain/gate/protect.ts';
import type { Questions, ValueAnswer } from '../domain/questions.ts';
import { classifier } from './classify.ts';
import { protectSteps } from './protect-steps.ts';

export interface ProtectPartsOrder {
  parts: HeldPart[];
  /** Of what was published before, besides. */
  earlier: HeldPart[];
  asked: Omit<Questions, 'asAt'> & Publication['asked'];
  policy: Policy;
  published: Publication[];
  /** What those know besides who see more than whom this is for. */
  inside: Publication[];
  /** Names of cells that a waiver shows. */
  waived: string[];
  /** Seconds for choosing what to hide. */
  deadline: number;
}

export type PartsProtected = AnswersProtected & { values: ValueAnswer[] };

/** Protects what some releases answer. Runs in the sandbox. */
export async function protectParts(
  { parts, earlier, asked, policy, published, inside, waived, deadline }: ProtectPartsOrder,
  report: Report,
): Promise<Result<PartsProtected, ProtectRefusal>> {
  const began = performance.now();
  report(1, protectSteps);
  const clock = () => deadline - (performance.now() - began) / 1000;
  const open = await loadOptimiser();
  let step = 1;
  const tell = (met: number) => {
    const now = 1 + Math.floor(met * (protectSteps - 2));
    if (now > step) report(now, protectSteps);
    step = Math.max(step, now);
  };
  const order = { questions: asked, parts, earlier, policy, published, inside, waived };
  const done = protectAnswers(order, classifier, open, clock, tell);
  if (!done.ok) return done;
  report(protectSteps, protectSteps);
  const values = asked.values.map((question) => answerValue(question, parts, classifier));
  return ok({ ...done.value, values });
}
