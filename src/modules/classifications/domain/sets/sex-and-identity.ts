import { type CategorySet, category } from '../category-set.ts';

const census = '2021-03-21';

export const sex: CategorySet = {
  code: 'sex',
  characteristic: 'sex',
  label: 'Sex',
  source: 'Census 2021, TS008',
  validFrom: census,
  categories: [
    category('female', 'Female', undefined, 'f|female|females|woman|women|girl|girls|she|fem'),
    category('male', 'Male', undefined, 'm|male|males|man|men|boy|boys|he'),
    category(
      'another-way',
      'Recorded in another way',
      undefined,
      'x|other|indeterminate|intersex|non binary|nonbinary|non binary person|self describe|another way|in another way|other gender|i',
    ),
  ],
  systems: [{ name: 'NHS person gender', codes: { '0': 'not-known', '1': 'male', '2': 'female', '9': 'not-stated' } }],
};

export const genderIdentity: CategorySet = {
  code: 'gender-identity',
  characteristic: 'gender-reassignment',
  label: 'Gender identity',
  source: 'Census 2021, TS078 (official statistics in development)',
  validFrom: census,
  cuts: { '2': ['same', 'different'] },
  categories: [
    category(
      'same',
      'Same as sex registered at birth',
      undefined,
      'yes|y|same|cisgender|cis|gender identity the same as sex registered at birth|same as birth|same as assigned at birth|same as registered at birth|same as sex registered at birth|same gender as at birth',
    ),
    category(
      'different',
      'Different from sex registered at birth',
      undefined,
      'no|n|different|transgender|trans|different from birth|gender identity different|different from sex registered at birth|not the same as birth',
    ),
    category(
      'different-not-specified',
      'Different, no specific identity given',
      'different',
      'gender identity different from sex registered at birth but no specific identity given|different but no specific identity given',
    ),
    category('trans-woman', 'Trans woman', 'different', 'trans woman|transwoman|trans female'),
    category('trans-man', 'Trans man', 'different', 'trans man|transman|trans male'),
    category('non-binary', 'Non-binary', 'different', 'non binary|nonbinary'),
    category(
      'other-identity',
      'All other gender identities',
      'different',
      'all other gender identities|other|other gender identity|gender fluid|genderqueer|agender',
    ),
  ],
};

export const sexualOrientation: CategorySet = {
  code: 'sexual-orientation',
  characteristic: 'sexual-orientation',
  label: 'Sexual orientation',
  source: 'Census 2021, TS077',
  validFrom: census,
  cuts: { '2': ['straight', 'lgb-plus'] },
  categories: [
    category(
      'straight',
      'Straight or heterosexual',
      undefined,
      'straight|heterosexual|straight or heterosexual|straight heterosexual|heterosexual or straight|heterosexual straight|hetero',
    ),
    category(
      'lgb-plus',
      'Lesbian, gay, bisexual or other',
      undefined,
      'lgb|lgbt|lgbtq|lgb and|lgbo|lesbian gay or bisexual|lesbian gay bisexual|lesbian gay bisexual or other|gay lesbian or bisexual|lgbt and|lgbtq and',
    ),
    category(
      'gay-lesbian',
      'Gay or lesbian',
      'lgb-plus',
      'gay or lesbian|gay lesbian|lesbian|gay|gay man|gay woman|gay woman lesbian|lesbian or gay|lesbian gay|homosexual',
    ),
    category('bisexual', 'Bisexual', 'lgb-plus', 'bisexual|bi|bi bisexual'),
    category(
      'other-orientation',
      'All other sexual orientations',
      'lgb-plus',
      'all other sexual orientations|other|other sexual orientation|other sexual orientation not listed|pansexual|asexual|queer|undecided|in another way|self describe',
    ),
  ],
};
