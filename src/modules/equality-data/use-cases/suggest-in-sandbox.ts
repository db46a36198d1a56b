import { loadOptimiser } from '#platform/optimiser';
import type { HeldPart } from '../domain/answer.ts';
import { askedTables } from '../domain/gate/answers/asked-tables.ts';
import { type Fewer, fewerHidden } from '../domain/gate/answers/fewer-hidden.ts';
import type { Publication } from '../domain/gate/answers/publication.ts';
import { withinBy } from '../domain/gate/answers/within.ts';
import type { Policy } from '../domain/gate/policy.ts';
import { classifier } from './classify.ts';

export interface SuggestOrder {
  asked: Publication['asked'];
  parts: HeldPart[];
  policy: Policy;
  /** Seconds for all that is tried. */
  deadline: number;
}

/** What would hide fewer counts. Runs in the sandbox. */
export async function suggestInSandbox({ asked, parts, policy, deadline }: SuggestOrder): Promise<Fewer[]> {
  const began = performance.now();
  const clock = () => deadline - (performance.now() - began) / 1000;
  return fewerHidden(
    askedTables(asked, parts, classifier, policy).tables,
    withinBy(parts, classifier),
    policy,
    await loadOptimiser(),
    clock,
  );
}
