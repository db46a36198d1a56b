/** A text as it is compared: lower case, words apart by one space, `&` and `+` as `and`, other marks taken away. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'`]|\p{M}/gu, '')
    .replace(/[&+]/g, ' and ')
    .replace(/[^a-z0-9?<>]+/g, ' ')
    .trim();

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
