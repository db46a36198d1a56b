/**
 * The printed sign in front of a list item. `value` is its place in the series (iii = 3, c = 3); a bullet has none.
 */
export type MarkerKind = 'bullet' | 'decimal' | 'multi' | 'roman' | 'alpha-lower' | 'alpha-upper';

export type ListMarker = { kind: MarkerKind; printed: string; number: string; value: number; closer: string };

const BULLETS = '·•●○◦▪▫■□►▶‣⁃∙*➢✓✔❖–—-';
/** A sign, and a box to tick behind it. */
const BULLET = new RegExp(`^([${BULLETS.replace('-', '\\-')}])\\s+(\\[[ xX]\\]\\s+)?(?=\\S)`, 'u');
const LETTER_O = /^(o)\s{1,}(?=[A-Z0-9'"‘“(])/u;
const MULTI = /^((?:\d{1,2}|[A-Z])(?:\.\d{1,2}){1,3})([.):]?)\s+(?=\S)/u;
const DECIMAL = /^(\(?)(\d{1,3})([.):])\s+(?=\S)/u;
const ROMAN = /^(\(?)([ivx]{1,5})([.)])\s*(?=\S)/u;
const ALPHA = /^(\(?)([A-Za-z])([.):])\s+(?=\S)/u;

const ROMAN_DIGITS: Record<string, number> = { i: 1, v: 5, x: 10 };

export function romanValue(text: string): number {
  const digits = [...text].map((letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

function bullet(text: string): ListMarker | null {
  const match = BULLET.exec(text) ?? LETTER_O.exec(text);
  if (!match?.[1]) return null;
  return { kind: 'bullet', printed: match[2] ? match[0].trimEnd() : match[1], number: '', value: 0, closer: match[1] };
}

function alphaKind(letter: string): MarkerKind {
  return letter === letter.toUpperCase() ? 'alpha-upper' : 'alpha-lower';
}

/** "3.50" is an amount; "3.12" is the twelfth of three. */
function isAmount(number: string): boolean {
  return /^\d+\.[4-9]\d$/.test(number);
}

function numeral(text: string): ListMarker | null {
  const multi = MULTI.exec(text);
  if (multi?.[1] && !isAmount(multi[1])) {
    const last = Number(multi[1].split('.').at(-1));
    return { kind: 'multi', printed: `${multi[1]}${multi[2]}`, number: multi[1], value: last, closer: multi[2] ?? '' };
  }
  const decimal = DECIMAL.exec(text);
  if (decimal?.[2]) return enclosed('decimal', decimal, Number(decimal[2]));
  const roman = ROMAN.exec(text);
  if (roman?.[2] && isPlainRoman(roman[2]) && !/^[ivx][.)]\S/.test(text)) {
    return enclosed('roman', roman, romanValue(roman[2]));
  }
  const alpha = ALPHA.exec(text);
  if (alpha?.[2]) return enclosed(alphaKind(alpha[2]), alpha, alpha[2].toLowerCase().charCodeAt(0) - 96);
  return null;
}

function isPlainRoman(text: string): boolean {
  return /^(?:x{0,2})(?:ix|iv|v?i{0,3})$/.test(text) && text.length > 0;
}

function enclosed(kind: MarkerKind, match: RegExpExecArray, value: number): ListMarker {
  const printed = `${match[1]}${match[2]}${match[3]}`;
  return { kind, printed, number: match[2] ?? '', value, closer: `${match[1]}${match[3]}` };
}

/** The marker a text begins with, and how many characters it takes. A numeral may stand behind a bullet ("- 1. "). */
export function leadingMarker(text: string): { marker: ListMarker; length: number } | null {
  const sign = bullet(text);
  const signLength = sign ? lengthOf(text, sign) : 0;
  const number = numeral(text.slice(signLength));
  if (sign && number) {
    const printed = `${sign.printed} ${number.printed}`;
    return { marker: { ...number, printed }, length: signLength + lengthOf(text.slice(signLength), number) };
  }
  const marker = sign ?? number;
  return marker ? { marker, length: lengthOf(text, marker) } : null;
}

function lengthOf(text: string, marker: ListMarker): number {
  const rest = text.slice(marker.printed.length);
  return marker.printed.length + (rest.length - rest.trimStart().length);
}
