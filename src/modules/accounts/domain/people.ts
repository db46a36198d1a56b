import type { Day } from '#platform/kernel';

/** From the day a person left, they cannot sign in. A day to come is announced: until then nothing changes. */
export const hasLeft = (leftOn: Day | null, today: Day): boolean => leftOn !== null && leftOn <= today;

interface Post {
  id: string;
  roles: readonly string[];
  leftOn: Day | null;
}

/** An administrator who will still be there tomorrow and next year. */
export const staysAdministrator = ({ roles, leftOn }: Omit<Post, 'id'>): boolean =>
  leftOn === null && roles.includes('administrator');

/** True when, after these changes, nobody would be left who can manage people. */
export function losesLastAdministrator(people: readonly Post[], changed: readonly Post[]): boolean {
  const after = new Map([...people, ...changed].map((person) => [person.id, person]));
  return ![...after.values()].some(staysAdministrator);
}
