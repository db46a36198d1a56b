export { type Actor, anyRole, holds, type PermissionTable, systemActor } from './actor.ts';
export { canonical } from './canonical.ts';
export { addDays, type Day, dayOf, daysBetween, isDay, startOfDay } from './day.ts';
export { isId, newId, newToken, randomId } from './id.ts';
export { capital, plainText } from './plain-text.ts';
export { ok, type Result, refused } from './result.ts';
export type { Place } from './source-document.ts';
