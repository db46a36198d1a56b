export const shortestPassword = 12;

export type PasswordProblem = 'too-short' | 'too-common' | 'contains-email';

const common = ['password', 'letmein', 'qwerty', 'welcome', 'football', 'liverpool', 'monday', 'council', 'dueregard'];

/** What is wrong with a new password, or null. Length decides; no rule about kinds of characters (NCSC). */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  if ([...password].length < shortestPassword) return 'too-short';
  const plain = password.toLowerCase();
  const rest = common.reduce((text, word) => text.replaceAll(word, ''), plain).replace(/[\d\W_]+/g, '');
  if (rest === '' || new Set(plain).size < 5) return 'too-common';
  const name = email.split('@')[0] ?? '';
  return name.length > 3 && plain.includes(name.toLowerCase()) ? 'contains-email' : null;
}
