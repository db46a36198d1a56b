import { choices, day, form, recordId, text, version } from '#platform/forms';
import { isEmail } from '../../domain/people-file.ts';
import { roles } from '../../domain/roles.ts';
import { words } from '../words.ts';

const own = words.editPerson;

/** What is asked of every person, new or known. */
export const personFields = {
  name: text({ required: own.enterName, most: 200 }),
  email: text({ required: own.enterEmail, most: 320 }),
  jobTitle: text({ most: 200 }),
  bodyId: recordId(own.chooseBody),
  unitId: recordId(),
  roles: choices(roles, own.chooseRole),
};

export const checkEmail = ({ email }: { email: string }) => (isEmail(email) ? null : { email: own.notAnEmail });

export const editPersonForm = form({ version: version(), ...personFields, leftOn: day() }, checkEmail);
