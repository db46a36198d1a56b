/** Small words by which a text shows its language; those that two of them share are left out where one is English. */
export const SMALL_WORDS: Record<string, ReadonlySet<string>> = {
  en: new Set('the of and to in for with on each at by from our all is are an'.split(' ')),
  cy: new Set("yn yr y ac ar am gyda ein ym wrth drwy mewn eu pob bob mhob i'r a'r o'r ar-lein ei bod sydd".split(' ')),
  fr: new Set(
    "le la les des de du un une pour avec et aux au sur dans par sans chaque à l'accessibilité qui".split(' '),
  ),
  mi: new Set('te ngā nga ki he me ka kia mō mo hei nā ki mā ā ō whai'.split(' ')),
  ga: new Set('na agus ar le do go ag chun gach sna leis maidir le haghaidh don'.split(' ')),
};

/** What languages are called in the header of a column. */
export const LANGUAGE_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:english|anglais|saesneg|béarla)\b/i, 'en'],
  [/\b(?:cymraeg|welsh)\b/i, 'cy'],
  [/\b(?:fran[cç]ais|french)(?![\p{L}])/iu, 'fr'],
  [/\b(?:te reo|m[aā]ori)(?![\p{L}])/iu, 'mi'],
  [/\b(?:gaeilge|gàidhlig|irish|gaelic)\b/i, 'ga'],
];
