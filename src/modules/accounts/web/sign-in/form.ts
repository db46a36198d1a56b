import { form, secret, text } from '#platform/forms';
import { words } from '../words.ts';

export const signInForm = form({
  email: text({ required: words.signIn.enterEmail, most: 320 }),
  password: secret(words.signIn.enterPassword),
});
