import { form, secret } from '#platform/forms';
import { shortestPassword } from '../../domain/passwords.ts';
import { words } from '../words.ts';

export const choosePasswordForm = form({
  password: secret(words.choose.enter, shortestPassword, words.choose.problems['too-short']),
});
