/** A document that is no plan, of a kind that people keep beside theirs. */
export type NoPlan = { kind: string; file: string; text: string };
