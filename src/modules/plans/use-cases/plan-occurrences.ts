import type { WriteScope } from '#platform/database';
import { occurrencesOf } from '../domain/occurrences.ts';
import type { Action, Plan } from '../domain/plan.ts';
import { replaceOccurrences } from '../store/occurrence-writer.ts';

type Recurring = Pick<Action, 'id' | 'timescaleText' | 'startsOn' | 'dueOn'>;

/** Works out anew on which days recurring work is due. Days that somebody reported on stay. */
export const planOccurrences = (
  scope: WriteScope,
  { periodFrom, periodTo }: Pick<Plan, 'periodFrom' | 'periodTo'>,
  actions: readonly Recurring[],
): Promise<void> =>
  replaceOccurrences(
    scope,
    actions.map(({ id, timescaleText, startsOn, dueOn }) => ({
      actionId: id,
      days: occurrencesOf({ text: timescaleText, from: startsOn, to: dueOn }, { from: periodFrom, to: periodTo }),
    })),
  );
