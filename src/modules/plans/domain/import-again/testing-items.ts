import type { FileItem, OurItem } from './items.ts';

const fieldsOf = {
  number: '',
  text: '',
  parts: [],
  leads: [],
  timescaleText: '',
  startsOn: null,
  dueOn: null,
  measures: [],
};

/** An action of the file, in no group. */
export function fileAction(key: string, text: string, overrides: Partial<FileItem> = {}): FileItem {
  const number = overrides.number ?? '';
  return {
    kind: 'action',
    key,
    number,
    text,
    status: 'unknown',
    statusText: '',
    places: {},
    groupKey: null,
    objectiveKey: null,
    timescaleKind: null,
    notes: [],
    ...overrides,
    fields: { ...fieldsOf, number, text, ...overrides.fields },
  };
}

/** The plan that was made of a file's items: each has the key of its item as its id. */
export function planOf(items: readonly FileItem[]): OurItem[] {
  return items.map(({ key, groupKey, objectiveKey, timescaleKind: _, notes, ...item }) => {
    const group = objectiveKey ? items.find((one) => one.key === objectiveKey)?.groupKey : groupKey;
    const stands = objectiveKey ? `objective:${objectiveKey}` : groupKey ? `group:${groupKey}` : '';
    return {
      ...item,
      id: key,
      version: 1,
      groupId: group ?? null,
      objectiveId: objectiveKey,
      said: { fields: item.fields, stands, status: item.status },
      recorded: notes.map((note) => ({
        note,
        status: item.status,
        by: 'the file',
        at: new Date('2026-11-22T09:00:00Z'),
      })),
    };
  });
}
