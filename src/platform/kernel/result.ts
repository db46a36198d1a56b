/**
 * What a use-case returns: it was done, or it was refused for a reason the page can put into words.
 * Exceptions are for bugs.
 */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export function ok(): { ok: true; value: undefined };
export function ok<Value>(value: Value): { ok: true; value: Value };
export function ok<Value>(value?: Value) {
  return { ok: true as const, value };
}

/** A named refusal: `code` says why, the rest is the data its sentence needs. */
export function refused<const Refusal extends { code: string }>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
