/** Told to the person who starts the product; its message is a sentence. */
export class CannotStart extends Error {}
