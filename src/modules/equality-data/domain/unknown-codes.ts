const unknown = new Set([
  'prefer-not-to-say',
  'not-stated',
  'not-known',
  'not-collected',
  'unmapped',
  'too-coarse',
  '',
]);

/** Whether a code in an answer's key says that the category is not known. */
export const isUnknownCode = (code: string): boolean => unknown.has(code);
