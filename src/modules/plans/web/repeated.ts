import type { Field } from '#platform/forms';

/** The texts of inputs that share one name, in their order: one for each row of a table. */
export const repeated = (): Field<string[]> => ({
  names: (name) => [name],
  read: (sent, name) => ({ value: (sent[name] ?? []).map((text) => text.trim().slice(0, 500)) }),
});
