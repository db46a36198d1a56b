import { type Scope, tables } from '#platform/database';
import type { PlansSchema } from './schema.ts';

export interface CalendarFeed {
  id: string;
  personId: string;
  madeAt: Date;
}

const feeds = (scope: Scope) =>
  tables<PlansSchema>(scope)
    .selectFrom('calendar_feed')
    .select(['id', 'person_id as personId', 'made_at as madeAt'])
    .where('ended_at', 'is', null);

/** The calendar address of a person that works today. */
export const findFeedOf = async (scope: Scope, personId: string): Promise<CalendarFeed | null> =>
  (await feeds(scope).where('person_id', '=', personId).executeTakeFirst()) ?? null;

export const findFeed = async (scope: Scope, id: string): Promise<CalendarFeed | null> =>
  (await feeds(scope).where('id', '=', id).executeTakeFirst()) ?? null;
