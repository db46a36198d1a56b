import { isDay } from '../../../platform/kernel/day.ts';

/** Values by which a person can be recognised, whatever the header says. */
const patterns: Record<string, (text: string) => boolean> = {
  email: (text) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text),
  'national-insurance-number': (text) => /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?(\d\s?){6}[A-D]$/i.test(text),
  'nhs-number': isNhsNumber,
  telephone: (text) => /^(\+44|0)[\d\s()-]{9,14}$/.test(text) && /^(44|0)\d{9,10}$/.test(text.replace(/\D/g, '')),
  address: (text) => /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i.test(text),
};

/** Ten digits, the last of which checks the others (modulus 11). */
function isNhsNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** Given names that are common in the United Kingdom: evidence that a column of names is one of people. */
const givenNames = new Set(
  (
    'oliver george harry jack jacob noah charlie muhammad mohammed mohammad thomas oscar william james henry leo alfie joshua freddie ' +
    'ethan archie isaac joseph alexander samuel daniel edward lucas max mohamed logan arthur finley benjamin adam ' +
    'olivia amelia isla emily ava lily mia sophia isabella grace poppy ella evie charlotte jessica daisy alice freya sofia ' +
    'david john michael paul peter andrew mark stephen steven robert richard christopher kevin simon ian gary alan brian anthony ' +
    'susan margaret mary patricia christine jean elizabeth sarah karen julie jane linda helen deborah tracey sharon angela ' +
    'claire nicola emma lisa rebecca laura rachel hannah katherine catherine lucy amy samantha kelly victoria michelle amanda ' +
    'fatima aisha priya anita sunita ahmed ali hassan hussein ibrahim imran khalid tariq usman yusuf omar raj ravi sanjay amit ' +
    'chinedu ngozi kwame ama kofi adebayo oluwaseun chen wei ming li jing piotr agnieszka katarzyna tomasz anna maria marek ' +
    'jose carlos luis ana rosa dele amina farid bridget elin zoe sam alex chris kate tom ben dan joe nick tim matt ann anne'
  ).split(' '),
);

/** Two to four words that begin with capitals; "Surname, Given" too. */
const looksLikeName = (text: string): boolean =>
  /^(?:(?:mr|mrs|ms|miss|dr|prof)\.?\s+)?\p{Lu}[\p{L}'’-]+(?:,?\s+\p{Lu}[\p{L}'’.-]*){1,3}$/iu.test(text) &&
  !/\d/.test(text);

const hasGivenName = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => givenNames.has(word));

/** At most so many, from all over the list. */
function spread(texts: readonly string[], most: number): readonly string[] {
  const step = Math.ceil(texts.length / most);
  return step <= 1 ? texts : texts.filter((_, index) => index % step === 0);
}

/** Which personal field the different texts of a column are by their values, or null. Texts that repeat count once. */
export function personalByValues(texts: readonly string[]): string | null {
  const filled = spread(
    texts.filter((text) => text !== ''),
    500,
  );
  if (filled.length === 0) return null;
  const share = (is: (text: string) => boolean) => filled.filter(is).length / filled.length;
  for (const [code, is] of Object.entries(patterns)) if (share(is) >= 0.3) return code;
  const names = share(looksLikeName) >= 0.7 && share(hasGivenName) >= 0.25;
  return names ? 'person-name' : null;
}

/** Whether one text could give a person away. It is never shown. */
export const couldBePersonal = (text: string): boolean =>
  /@/.test(text) ||
  Object.values(patterns).some((is) => is(text)) ||
  /\d{6,}/.test(text) ||
  (/\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/.test(text) && !isDay(text) ? true : isDay(text)) ||
  (looksLikeName(text) && hasGivenName(text)) ||
  text.length > 80;
