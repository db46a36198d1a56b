import { loadOptimiser } from '#platform/optimiser';
import { askedOf, askedTables, tablesBefore } from '../domain/gate/answers/asked-tables.ts';
import { crossedTables } from '../domain/gate/answers/crossed-tables.ts';
import { type Fewer, fewerHidden } from '../domain/gate/answers/fewer-hidden.ts';
import { withinBy } from '../domain/gate/answers/within.ts';
import { classifier } from './classify.ts';
import type { ProtectPartsOrder } from './protect-parts-in-sandbox.ts';

/** What would hide fewer counts, now that all that was published is known. Runs in the sandbox. */
export async function suggestInSandbox(order: ProtectPartsOrder): Promise<Fewer[]> {
  const { asked, parts, earlier, policy: own, published, deadline } = order;
  const began = performance.now();
  const clock = () => deadline - (performance.now() - began) / 1000;
  const policy = { ...own, threshold: Math.max(own.threshold, ...published.map(({ threshold }) => threshold)) };
  const all = [...parts, ...earlier];
  const within = withinBy(all, classifier);
  const crossed = crossedTables([...askedOf(published, all), { asked, parts }], classifier, policy, within);
  const known = { tables: [...tablesBefore(published, all, classifier, policy), ...crossed], published };
  const { tables } = askedTables(asked, parts, classifier, policy);
  return fewerHidden(tables, within, policy, known, await loadOptimiser(), clock);
}
