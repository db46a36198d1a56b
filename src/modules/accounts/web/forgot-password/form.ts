import { form, text } from '#platform/forms';
import { words } from '../words.ts';

export const forgotPasswordForm = form({ email: text({ required: words.signIn.enterEmail, most: 320 }) });
