import { type CategorySet, category } from '../category-set.ts';

const white = ['white-british', 'white-irish', 'white-gypsy-traveller', 'white-roma', 'white-other'];
const asian = ['asian-bangladeshi', 'asian-chinese', 'asian-indian', 'asian-pakistani', 'asian-other'];
const black = ['black-african', 'black-caribbean', 'black-other'];
const mixed = ['mixed-white-asian', 'mixed-white-black-african', 'mixed-white-black-caribbean', 'mixed-other'];
const other = ['other-arab', 'other-any'];
const details = [...white, ...asian, ...black, ...mixed, ...other];

const british =
  'english welsh scottish northern irish or british|english welsh scottish northern irish british|' +
  'english scottish welsh northern irish british|british english welsh northern irish scottish|' +
  'english scottish welsh northern irish or british|wb|white british|white english|british white|w british|w brit|wbri';
const britishAfterWhite = 'british|brit|english|scottish|welsh|northern irish|uk|cornish';
const anyOther = 'other|any other|any other background|background|other background|unspecified|any other group';

/** The letters of the 2001 census that the NHS uses (16+1). */
const nhsCodes = {
  ...{ A: 'white-british', B: 'white-irish', C: 'white-other' },
  ...{ D: 'mixed-white-black-caribbean', E: 'mixed-white-black-african', F: 'mixed-white-asian', G: 'mixed-other' },
  ...{ H: 'asian-indian', J: 'asian-pakistani', K: 'asian-bangladeshi', L: 'asian-other' },
  ...{ M: 'black-caribbean', N: 'black-african', P: 'black-other', R: 'asian-chinese', S: 'other-any' },
  ...{ Z: 'not-stated', '99': 'not-known', '9': 'not-known', X: 'not-known' },
};

/** Second letters that staff records add: all of a letter's kind, but for these. */
const staffRecordCodes = {
  ...nhsCodes,
  ...Object.fromEntries(['CA', 'CB', 'CC', 'CD', 'C2'].map((code) => [code, 'white-british'])),
  ...Object.fromEntries(['CL', 'CM', 'CN'].map((code) => [code, 'white-gypsy-traveller'])),
  ...Object.fromEntries([...'EFGHJKPQRSTUVWXY3'].map((second) => [`C${second}`, 'white-other'])),
  ...Object.fromEntries([...'ABCDEF'].map((second) => [`G${second}`, 'mixed-other'])),
  ...Object.fromEntries([...'ABCDEFGHJK'].map((second) => [`L${second}`, 'asian-other'])),
  ...Object.fromEntries([...'ABCDE'].map((second) => [`P${second}`, 'black-other'])),
  ...Object.fromEntries([...'ABCDE'].map((second) => [`S${second}`, 'other-any'])),
};

/**
 * Ethnic group of the census of 2021 for England and Wales: 19 groups in 5. For workforce standards White (with its
 * minorities) stands against the other 14, called `bme` here whatever the body calls them.
 */
export const ethnicGroup: CategorySet = {
  code: 'ethnic-group',
  characteristic: 'race',
  label: 'Ethnic group',
  source: 'Census 2021, TS021',
  validFrom: '2021-03-21',
  cuts: {
    '19': details,
    '5': ['white', 'asian', 'black', 'mixed', 'other'],
    '2': ['white', 'bme'],
    'white-british': ['white-british', ...details.slice(1), 'bme'],
  },
  before: {
    white: ['white', 'w', 'white or white british', 'white british or', 'caucasian'],
    asian: [
      'asian asian british or asian welsh',
      'asian or asian british',
      'asian asian british',
      'asian british',
      'asian',
    ],
    black: [
      'black black british black welsh caribbean or african',
      'black african caribbean or black british',
      'black african caribbean black british',
      'black caribbean african or black british',
      'black or african or caribbean or black british',
      'black or black british',
      'black black british',
      'black british',
      'black',
    ],
    mixed: [
      'mixed or multiple ethnic groups',
      'mixed or multiple ethnic group',
      'mixed multiple ethnic groups',
      'mixed multiple ethnic group',
      'mixed or multiple',
      'mixed multiple',
      'mixed ethnicity',
      'mixed background',
      'mixed race',
      'mixed heritage',
      'dual background',
      'dual heritage',
      'mixed',
    ],
    other: ['other ethnic groups', 'other ethnic group', 'other'],
  },
  categories: [
    category(
      'white',
      'White',
      undefined,
      'white|w|white total|all white|white incl white minorities|white including white minorities|white staff|gypsy roma|white gypsy roma|white unspecified|caucasian',
    ),
    category(
      'bme',
      'Black, Asian and minoritised ethnic',
      undefined,
      'bme|bame|black asian and minority ethnic|black and minority ethnic|black asian and minoritised ethnic|minority ethnic|minoritised ethnic|minoritised|ethnic minority|ethnic minorities|ethnic minorities excluding white minorities|all other ethnic groups|all other ethnic groups combined|all ethnic minorities|other than white|non white|not white|global majority|people of the global majority|racially minoritised|bme staff|minority ethnic group|all bme|all bame|black asian minority ethnic|black minority ethnic|beme|bamer|non white minorities',
    ),
    category(
      'asian',
      'Asian, Asian British or Asian Welsh',
      'bme',
      'asian|asian or asian british|asian asian british|asian british|asian asian british or asian welsh|all asian|asian total',
    ),
    category(
      'black',
      'Black, Black British, Black Welsh, Caribbean or African',
      'bme',
      'black|black or black british|black black british|black british|black african caribbean or black british|black african caribbean black british|black black british black welsh caribbean or african|black caribbean african or black british|all black|black total',
    ),
    category(
      'mixed',
      'Mixed or multiple ethnic groups',
      'bme',
      'mixed|mixed or multiple|mixed multiple|mixed or multiple ethnic groups|mixed multiple ethnic groups|mixed multiple ethnic group|mixed or multiple ethnic group|mixed race|mixed heritage|dual heritage|mixed ethnicity|mixed background|mixed ethnic background|multiple ethnic groups',
    ),
    category(
      'other',
      'Other ethnic group',
      'bme',
      'other|other ethnic group|other ethnic groups|other ethnicity|other ethnic|other ethnic background|including chinese other|other including chinese|chinese or other ethnic group|other inc chinese',
    ),
    category(
      'white-british',
      'White: English, Welsh, Scottish, Northern Irish or British',
      'white',
      british,
      britishAfterWhite,
    ),
    category('white-irish', 'White: Irish', 'white', 'irish|white irish|republic of ireland'),
    category(
      'white-gypsy-traveller',
      'White: Gypsy or Irish Traveller',
      'white',
      'gypsy or irish traveller|gypsy irish traveller|irish traveller|gypsy|traveller|gypsy traveller|gypsy or traveller|traveller of irish heritage|gypsy romany|gypsy roma traveller',
    ),
    category('white-roma', 'White: Roma', 'white', 'roma'),
    category(
      'white-other',
      'White: Other White',
      'white',
      'white other|other white|any other white background|any other white|other white background|mixed white|white other european|white european|white eastern european|white polish|white non british',
      `${anyOther}|european|other european|eastern european|polish|italian|greek|turkish`,
    ),
    category('asian-bangladeshi', 'Asian: Bangladeshi', 'asian', 'bangladeshi|bangladesh'),
    category(
      'asian-chinese',
      'Asian: Chinese',
      'asian',
      'chinese|china|chinese or other chinese|other ethnic group chinese|other ethnic groups chinese',
    ),
    category('asian-indian', 'Asian: Indian', 'asian', 'indian|india|british indian'),
    category('asian-pakistani', 'Asian: Pakistani', 'asian', 'pakistani|pakistan|british pakistani'),
    category(
      'asian-other',
      'Asian: Other Asian',
      'asian',
      'other asian|any other asian background|any other asian|asian other|other asian background|sri lankan|nepali|nepalese|tamil|mixed asian|punjabi',
      anyOther,
    ),
    category(
      'black-african',
      'Black: African',
      'black',
      'african|black african|african background|any african background|somali|nigerian|ghanaian',
    ),
    category(
      'black-caribbean',
      'Black: Caribbean',
      'black',
      'caribbean|black caribbean|afro caribbean|african caribbean|jamaican|west indian',
    ),
    category(
      'black-other',
      'Black: Other Black',
      'black',
      'other black|any other black background|any other black|black other|other black background|any other black african or caribbean background|any other black black british or caribbean background|other black african or caribbean background',
      anyOther,
    ),
    category(
      'mixed-white-asian',
      'Mixed: White and Asian',
      'mixed',
      'white and asian|white asian|white and asian background|asian and white',
    ),
    category(
      'mixed-white-black-african',
      'Mixed: White and Black African',
      'mixed',
      'white and black african|white black african|black african and white|white and african',
    ),
    category(
      'mixed-white-black-caribbean',
      'Mixed: White and Black Caribbean',
      'mixed',
      'white and black caribbean|white black caribbean|black caribbean and white|white and caribbean',
    ),
    category(
      'mixed-other',
      'Mixed: Other Mixed or Multiple',
      'mixed',
      'other mixed|any other mixed background|any other mixed|mixed other|other mixed background|any other mixed or multiple ethnic background|other mixed or multiple ethnic groups|other mixed or multiple ethnic background|any other mixed multiple ethnic background|other mixed multiple|any other multiple ethnic background|other mixed or multiple',
      anyOther,
    ),
    category('other-arab', 'Other: Arab', 'other', 'arab|arabic'),
    category(
      'other-any',
      'Other: Any other ethnic group',
      'other',
      'any other ethnic group|any other ethnic background|any other ethnicity|other specified|filipino|vietnamese|japanese|malaysian|latin american|iranian|kurdish',
      anyOther,
    ),
  ],
  systems: [
    {
      name: 'NHS 16+1',
      codes: staffRecordCodes,
      loses: 'The NHS codes of 2001 have no Arab, Gypsy or Irish Traveller, or Roma: these stand in other groups.',
    },
  ],
};
