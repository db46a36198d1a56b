import type { Room, Slots } from '#platform/room';
import { room as accounts } from './modules/accounts/module.ts';
import { room as audit } from './modules/audit/module.ts';
import { room as classifications } from './modules/classifications/module.ts';
import { room as cli } from './modules/cli/module.ts';
import { room as equalityData } from './modules/equality-data/module.ts';
import { room as indicators } from './modules/indicators/module.ts';
import { room as plans } from './modules/plans/module.ts';

/**
 * The building, ground floor first. The order is the law: a room may import only rooms listed before it, only through
 * their door.
 */
export const rooms: readonly Room[] = [audit, accounts, classifications, equalityData, indicators, plans, cli];

/** What the rooms contribute to places that they do not own. */
export async function assembleSlots(): Promise<Slots> {
  const slots: Slots = { navigation: [], home: [], search: [], record: [], events: {} };
  for (const room of rooms) {
    const own = (await room.slots?.()) ?? {};
    slots.navigation.push(...(own.navigation ?? []));
    slots.home.push(...(own.home ?? []));
    slots.search.push(...(own.search ?? []));
    slots.record.push(...(own.record ?? []));
    Object.assign(slots.events, own.events);
  }
  slots.navigation.sort((a, b) => a.place - b.place);
  return slots;
}
