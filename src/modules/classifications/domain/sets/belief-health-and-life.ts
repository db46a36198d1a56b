import { type Category, type CategorySet, category } from '../category-set.ts';

const census = '2021-03-21';
const yes = 'yes|y|true|t|1';
const no = 'no|n|false|0|none';

export const religion: CategorySet = {
  code: 'religion',
  characteristic: 'religion-or-belief',
  label: 'Religion or belief',
  source: 'Census 2021, TS030',
  validFrom: census,
  categories: [
    category(
      'no-religion',
      'No religion',
      undefined,
      'no religion|none|atheist|atheism|agnostic|humanist|no faith|no belief|no religion or belief|non religious|no religious belief',
    ),
    category(
      'christian',
      'Christian',
      undefined,
      'christian|christianity|catholic|roman catholic|church of england|anglican|protestant|methodist|orthodox|baptist|c of e|christian all denominations',
    ),
    category('buddhist', 'Buddhist', undefined, 'buddhist|buddhism'),
    category('hindu', 'Hindu', undefined, 'hindu|hinduism'),
    category('jewish', 'Jewish', undefined, 'jewish|judaism|jew'),
    category('muslim', 'Muslim', undefined, 'muslim|islam|islamic'),
    category('sikh', 'Sikh', undefined, 'sikh|sikhism'),
    category(
      'other-religion',
      'Other religion',
      undefined,
      'other religion|other|any other religion|other religion or belief|any other religion or belief|jainism|jain|pagan|spiritualist|other belief|bahai',
    ),
  ],
};

export const disability: CategorySet = {
  code: 'disability',
  characteristic: 'disability',
  label: 'Disability',
  source: 'Census 2021, TS038',
  validFrom: census,
  cuts: { '2': ['disabled', 'not-disabled'] },
  categories: [
    category(
      'disabled',
      'Disabled',
      undefined,
      `${yes}|disabled|d|disability|has a disability|yes disabled|disabled under the equality act|disabled staff|declared disabled|registered disabled|has disability|yes disability|disabled person|disabled people|considers themselves disabled`,
    ),
    category(
      'not-disabled',
      'Not disabled',
      undefined,
      `${no}|not disabled|non disabled|nondisabled|no disability|no known disability|not disabled under the equality act|non disabled staff|without disability|no impairment|non disabled people|nd|no not disabled`,
    ),
    category(
      'limited-a-lot',
      'Day-to-day activities limited a lot',
      'disabled',
      'limited a lot|yes limited a lot|day to day activities limited a lot|disabled under the equality act day to day activities limited a lot|yes a lot|disabled under the equality act limited a lot',
    ),
    category(
      'limited-a-little',
      'Day-to-day activities limited a little',
      'disabled',
      'limited a little|yes limited a little|day to day activities limited a little|disabled under the equality act day to day activities limited a little|yes a little|disabled under the equality act limited a little',
    ),
    category(
      'not-limited',
      'Long-term condition, not limited',
      'not-disabled',
      'not limited|has long term physical or mental health condition but day to day activities are not limited|not disabled under the equality act has long term physical or mental health condition but day to day activities are not limited|long term condition not limited',
    ),
    category(
      'no-condition',
      'No long-term condition',
      'not-disabled',
      'no long term condition|no long term physical or mental health conditions|not disabled under the equality act no long term physical or mental health conditions|no condition',
    ),
  ],
};

export const impairment: CategorySet = {
  code: 'impairment',
  characteristic: 'disability',
  label: 'Impairment',
  source: 'Government Statistical Service, impairment harmonised standard',
  validFrom: '2025-07-17',
  multiple: true,
  categories: [
    category(
      'vision',
      'Vision',
      undefined,
      'vision|sight|visual impairment|blind|blindness|visual|sight impairment|partially sighted',
    ),
    category('hearing', 'Hearing', undefined, 'hearing|deaf|deafness|hearing impairment|hard of hearing|hearing loss'),
    category(
      'mobility',
      'Mobility',
      undefined,
      'mobility|physical impairment|physical|physical disability|wheelchair user|mobility impairment',
    ),
    category('dexterity', 'Dexterity', undefined, 'dexterity|manual dexterity|lifting'),
    category(
      'learning',
      'Learning, understanding or concentrating',
      undefined,
      'learning|learning or understanding|learning or understanding or concentrating|learning disability|learning difficulty|learning disability difficulty|dyslexia|understanding|specific learning difficulty',
    ),
    category('memory', 'Memory', undefined, 'memory|dementia'),
    category(
      'mental-health',
      'Mental health',
      undefined,
      'mental health|mental health condition|mental ill health|depression|anxiety|mental illness',
    ),
    category(
      'stamina',
      'Stamina, breathing or fatigue',
      undefined,
      'stamina|stamina or breathing or fatigue|stamina breathing fatigue|long standing illness|longstanding illness|long term illness|breathing|fatigue|long standing health condition|long term health condition',
    ),
    category(
      'social',
      'Social or behavioural',
      undefined,
      'social|socially or behaviourally|social or behavioural|social behavioural|autism|autistic|adhd|neurodiversity|neurodivergent|asperger syndrome',
    ),
    category('other-impairment', 'Other', undefined, 'other|other impairment|other disability|yes unspecified'),
    category('no-impairment', 'None', undefined, 'none|no impairment|no|none of the above'),
  ],
};

export const legalPartnership: CategorySet = {
  code: 'legal-partnership',
  characteristic: 'marriage-and-civil-partnership',
  label: 'Legal partnership',
  source: 'Census 2021, TS002',
  validFrom: census,
  cuts: { '2': ['in-partnership', 'not-in-partnership'] },
  categories: [
    category(
      'in-partnership',
      'Married or in a civil partnership',
      undefined,
      'married or in a registered civil partnership|married or in a civil partnership|married or civil partnership|married civil partnership|in partnership|married civil partner',
    ),
    category(
      'not-in-partnership',
      'Not married or in a civil partnership',
      undefined,
      'not married|not married or in a civil partnership|unmarried|partner|co habiting|cohabiting|living with partner',
    ),
    category('married', 'Married', 'in-partnership', 'married|m'),
    category(
      'civil-partner',
      'In a civil partnership',
      'in-partnership',
      'civil partnership|civil partner|in a civil partnership|registered civil partnership|in a registered civil partnership',
    ),
    category(
      'never',
      'Never married or in a civil partnership',
      'not-in-partnership',
      'single|s|never married|never married and never registered a civil partnership|never married or in a civil partnership',
    ),
    category(
      'separated',
      'Separated',
      'not-in-partnership',
      'separated|separated but still legally married or still legally in a civil partnership|legally separated',
    ),
    category(
      'dissolved',
      'Divorced or partnership dissolved',
      'not-in-partnership',
      'divorced|d|divorced or civil partnership dissolved|dissolved|divorced or dissolved|dissolved civil partnership',
    ),
    category(
      'surviving',
      'Widowed or surviving partner',
      'not-in-partnership',
      'widowed|w|widow|widower|widowed or surviving civil partnership partner|surviving partner|surviving civil partner',
    ),
  ],
};

const carerHours: readonly Category[] = [
  category(
    'carer',
    'Provides unpaid care',
    undefined,
    `${yes}|carer|unpaid carer|provides unpaid care|provides care|has caring responsibilities`,
  ),
  category(
    'not-carer',
    'Provides no unpaid care',
    undefined,
    `${no}|not a carer|provides no unpaid care|no caring responsibilities|non carer`,
  ),
  category(
    'hours-9',
    '9 hours or fewer a week',
    'carer',
    'provides 9 hours or less unpaid care a week|9 hours or less|up to 9 hours',
  ),
  category('hours-19', '10 to 19 hours a week', 'carer', 'provides 10 to 19 hours unpaid care a week|10 to 19 hours'),
  category('hours-34', '20 to 34 hours a week', 'carer', 'provides 20 to 34 hours unpaid care a week|20 to 34 hours'),
  category('hours-49', '35 to 49 hours a week', 'carer', 'provides 35 to 49 hours unpaid care a week|35 to 49 hours'),
  category(
    'hours-50',
    '50 hours or more a week',
    'carer',
    'provides 50 or more hours unpaid care a week|50 or more hours|50 hours or more',
  ),
];

export const unpaidCare: CategorySet = {
  code: 'unpaid-care',
  characteristic: 'carers',
  label: 'Unpaid care',
  source: 'Census 2021, TS039',
  validFrom: census,
  cuts: { '2': ['carer', 'not-carer'] },
  categories: carerHours,
};

export const armedForces: CategorySet = {
  code: 'armed-forces',
  characteristic: 'armed-forces',
  label: 'UK armed forces',
  source: 'Census 2021, TS071',
  validFrom: census,
  cuts: { '2': ['served', 'not-served'] },
  categories: [
    category(
      'served',
      'Has served',
      undefined,
      `${yes}|served|veteran|has previously served|armed forces veteran|armed forces|armed forces community`,
    ),
    category(
      'not-served',
      'Has not served',
      undefined,
      `${no}|has not previously served in any uk armed forces|not served|has not served|never served`,
    ),
    category(
      'regular',
      'Regular',
      'served',
      'regular|previously served in the regular uk armed forces|previously served in regular uk armed forces',
    ),
    category(
      'reserve',
      'Reserve',
      'served',
      'reserve|reservist|previously served in uk reserve armed forces|previously served in the uk reserve armed forces',
    ),
    category(
      'both',
      'Regular and reserve',
      'served',
      'both|previously served in both regular and reserve uk armed forces',
    ),
  ],
};

/** A question of local records that is answered with yes or no. */
function yesOrNo(code: string, characteristic: string, label: string, also = ''): CategorySet {
  const more = also === '' ? '' : `|${also}`;
  return {
    code,
    characteristic,
    label,
    source: 'Local records',
    validFrom: '2010-10-01',
    categories: [category('yes', 'Yes', undefined, `${yes}${more}`), category('no', 'No', undefined, no)],
  };
}

export const careExperience = yesOrNo(
  'care-experience',
  'care-experience',
  'Care experience',
  'care experienced|care leaver',
);
export const pregnancy = yesOrNo(
  'pregnancy-maternity',
  'pregnancy-and-maternity',
  'Pregnancy and maternity',
  'pregnant|maternity leave|on maternity leave|maternity|pregnant or on maternity leave|pregnant or maternity',
);
