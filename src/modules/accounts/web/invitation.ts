import type { Invitation } from '../use-cases/invite-person.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** The letter with a link to choose a password, and where the link leads. */
export const invitationFrom = (publicUrl: string): Invitation => ({
  linkTo: (token) => publicUrl + paths.choosePassword({ token }),
  letter: words.forgot.welcome,
});
