import type { VNode } from 'preact';
import type { Scope } from '#platform/database';
import type { Slots } from '#platform/room';

/** What higher rooms show on the page of an action or an objective, to those who may see it. */
export async function loadRecordParts(
  scope: Scope,
  { record }: Pick<Slots, 'record'>,
  of: 'action' | 'objective',
  id: string,
): Promise<VNode[]> {
  const shown: VNode[] = [];
  for (const part of record.filter((one) => one.of === of && scope.can(one.permission))) {
    const node = await part.load(scope, id);
    if (node) shown.push(node);
  }
  return shown;
}
