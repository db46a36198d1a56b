/** A characteristic by which people are protected or considered. */
export interface Characteristic {
  code: string;
  label: string;
  /** Added by the organisation: it is not one of the nine of the Act. */
  local: boolean;
  /** Other words for it in plans, such as "race" and "ethnicity". Lower case. */
  alsoCalled: readonly string[];
}

/**
 * The nine protected characteristics: Equality Act 2010, section 4. Codes never change without a migration.
 * Marriage and civil partnership counts for the first aim of the duty only (section 149(7)).
 */
export const protectedCharacteristics: readonly Characteristic[] = [
  { code: 'age', label: 'Age', local: false, alsoCalled: ['older people', 'young people', 'children'] },
  { code: 'disability', label: 'Disability', local: false, alsoCalled: ['disabled people', 'disabled'] },
  {
    code: 'gender-reassignment',
    label: 'Gender reassignment',
    local: false,
    alsoCalled: ['gender identity', 'trans', 'transgender'],
  },
  {
    code: 'marriage-and-civil-partnership',
    label: 'Marriage and civil partnership',
    local: false,
    alsoCalled: ['marital status'],
  },
  { code: 'pregnancy-and-maternity', label: 'Pregnancy and maternity', local: false, alsoCalled: ['maternity'] },
  { code: 'race', label: 'Race', local: false, alsoCalled: ['ethnicity', 'ethnic origin', 'race and ethnicity'] },
  {
    code: 'religion-or-belief',
    label: 'Religion or belief',
    local: false,
    alsoCalled: ['faith', 'religion and belief'],
  },
  { code: 'sex', label: 'Sex', local: false, alsoCalled: ['gender', 'women', 'men'] },
  { code: 'sexual-orientation', label: 'Sexual orientation', local: false, alsoCalled: ['lgb', 'sexuality'] },
];

/** Those that many bodies add. */
export const commonLocalCharacteristics: readonly Characteristic[] = [
  { code: 'carers', label: 'Carers', local: true, alsoCalled: ['unpaid carers', 'caring responsibilities'] },
  { code: 'armed-forces', label: 'Armed Forces', local: true, alsoCalled: ['armed forces community', 'veterans'] },
  { code: 'care-experience', label: 'Care experience', local: true, alsoCalled: ['care leavers', 'care-experienced'] },
  { code: 'rurality', label: 'Rurality', local: true, alsoCalled: ['rural communities', 'rural isolation'] },
];

/** The characteristic that a plan's words name, or null. Case and space do not count. */
export function recogniseCharacteristic<C extends Pick<Characteristic, 'label' | 'alsoCalled'>>(
  words: string,
  known: readonly C[],
): C | null {
  const plain = normal(words);
  return known.find(({ label, alsoCalled }) => [label, ...alsoCalled].some((name) => normal(name) === plain)) ?? null;
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The code of a new local characteristic: its label in lower case with hyphens. */
export const codeFor = (label: string): string => normal(label).replaceAll(' ', '-').slice(0, 60);
