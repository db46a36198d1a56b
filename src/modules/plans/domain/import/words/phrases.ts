/** Lists of words are written as running text, with a semicolon between the phrases. */
export function phrases(text: string): string[] {
  return text
    .split(';')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '');
}
