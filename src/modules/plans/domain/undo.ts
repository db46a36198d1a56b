import type { Change } from './changes.ts';
import type { Action } from './plan.ts';

/** How an action stands to a change that was made to it. */
export type ActionState = 'as-changed' | 'as-before' | 'changed-since' | 'gone';

export function stateOf(action: Action | undefined, changes: readonly Change[]): ActionState {
  if (!action) return 'gone';
  const reads = (which: 'before' | 'after') =>
    changes.every((change) => isSame(action[change.field as keyof Action], change[which]));
  if (reads('after')) return 'as-changed';
  return reads('before') ? 'as-before' : 'changed-since';
}

/** Values as JSON holds them: the order of a record's fields says nothing. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return (a ?? null) === (b ?? null);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]));
}
