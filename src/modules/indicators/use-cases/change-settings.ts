import { recordEvent } from '#modules/audit';
import type { WriteScope } from '#platform/database';
import { ok, type Result, refused } from '#platform/kernel';
import { findPlaces, namesLike } from '../domain/area.ts';
import { findSettings } from '../store/settings-reader.ts';
import { addSettingsRow, lockSettings } from '../store/settings-writer.ts';
import { populationAreas } from './population-areas.ts';

export interface NewSettings {
  /** '' for none. */
  areaName: string;
  /** Names of the authorities that make it up; none where the tables have the area itself. */
  parts: readonly string[];
  groupLabel: string;
  /** Of the settings that the person saw. */
  version: number;
}

export type SettingsRefusal =
  | { code: 'no-body' }
  | { code: 'changed-since'; current: Awaited<ReturnType<typeof findSettings>> }
  | { code: 'no-such-area'; name: string; like: string[] }
  | { code: 'no-such-part'; name: string; like: string[] };

/** Says which area is the body's own, and what it calls the minoritised group. What was said before stays as it was. */
export async function changeSettings(
  scope: WriteScope,
  { areaName, parts, groupLabel, version }: NewSettings,
): Promise<Result<void, SettingsRefusal>> {
  const { bodyId } = scope.actor;
  if (!bodyId) return refused({ code: 'no-body' });
  await lockSettings(scope, bodyId);
  const current = await findSettings(scope);
  if (current.version !== version) return refused({ code: 'changed-since', current });
  const known = areaName === '' ? [] : await populationAreas(scope);
  const whole = findPlaces([areaName], known).found[0];
  if (areaName !== '' && !whole && parts.length === 0)
    return refused({ code: 'no-such-area', name: areaName, like: namesLike(areaName, known) });
  const { found, unknown } = findPlaces(areaName === '' ? [] : parts, known);
  const [first] = unknown;
  if (first !== undefined) return refused({ code: 'no-such-part', name: first, like: namesLike(first, known) });
  const area = areaName === '' ? null : { name: whole?.name ?? areaName, code: whole?.code ?? '', parts: found };
  await addSettingsRow(scope, bodyId, { area, groupLabel });
  recordEvent(scope, {
    kind: 'indicators:settings-changed',
    subject: { kind: 'figure-settings', id: bodyId, label: [area?.name ?? '', groupLabel].filter(Boolean).join(', ') },
    detail: { area: area?.name ?? null, parts: found.map(({ name }) => name), groupLabel },
  });
  return ok();
}
