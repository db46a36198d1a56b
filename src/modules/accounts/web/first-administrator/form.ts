import { form, secret, text } from '#platform/forms';
import { shortestPassword } from '../../domain/passwords.ts';
import { words } from '../words.ts';

export const emailLike: [RegExp, string] = [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, words.first.enterEmail];

export const firstAdministratorForm = form({
  organisation: text({ required: words.first.enterOrganisation, most: 200 }),
  name: text({ required: words.first.enterName, most: 200 }),
  email: text({ required: words.first.enterEmail, most: 320, like: emailLike }),
  password: secret(words.choose.enter, shortestPassword, words.choose.problems['too-short']),
});
