/** Wrong passwords of the last hour. */
export interface Failure {
  address: string;
  at: Date;
}

const minute = 60_000;
const freeTries = 5;
const freeTriesFromAnywhere = 30;

/**
 * How long this person must wait before trying again from this address, in milliseconds.
 * Only tries on the same account count: a whole office behind one address is never locked out by one colleague.
 * Five wrong passwords are free; then the wait doubles from one minute to fifteen.
 */
export function waitBeforeSignIn(failures: readonly Failure[], address: string, now: Date): number {
  const here = failures.filter((failure) => failure.address === address);
  return Math.max(wait(here, freeTries, now), wait(failures, freeTriesFromAnywhere, now));
}

function wait(failures: readonly Failure[], free: number, now: Date): number {
  if (failures.length < free) return 0;
  const latest = Math.max(...failures.map(({ at }) => at.getTime()));
  const pause = Math.min(15, 2 ** (failures.length - free)) * minute;
  return Math.max(0, latest + pause - now.getTime());
}
