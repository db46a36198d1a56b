/** One field that was given another value. */
export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

/** The fields that differ. Values are compared as JSON: texts, lists and plain records. */
export function changesBetween<Fields extends object>(before: Fields, after: Partial<Fields>): Change[] {
  return Object.entries(after).flatMap(([field, value]) => {
    const old = before[field as keyof Fields] ?? null;
    return JSON.stringify(old) === JSON.stringify(value ?? null) ? [] : [{ field, before: old, after: value ?? null }];
  });
}
