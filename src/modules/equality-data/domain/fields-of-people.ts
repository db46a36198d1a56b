import { type Field, field } from './field.ts';

export const characteristics: readonly Field[] = [
  field(
    'ethnic-group',
    'characteristic',
    'ethnic group|ethnicity|ethnic origin|ethnic|ethnic background|race|ethnicity code|ethnic category|race ethnicity|ethnic group description|bme|bame|wres group|ethnic grouping|ethnicity group|ethnicity summary',
    'race',
  ),
  field(
    'sex',
    'characteristic',
    'sex|gender|legal sex|gender code|m f|male female|sex at birth|sex registered at birth',
    'sex',
  ),
  field(
    'gender-identity',
    'characteristic',
    'gender identity|trans|transgender|gender reassignment|trans status|gender same as birth|gender identity same as sex registered at birth|gender identity same as birth|is your gender identity the same|gender you identify with|is the gender you identify with the same as your sex registered at birth|do you identify as trans',
    'gender-reassignment',
  ),
  field('sexual-orientation', 'characteristic', 'sexual orientation|sexuality|orientation', 'sexual-orientation'),
  field(
    'religion',
    'characteristic',
    'religion|religious belief|religion or belief|religion and belief|faith|belief|religion belief|faith or belief',
    'religion-or-belief',
  ),
  field(
    'disability',
    'characteristic',
    'disability|disabled|disability status|disability flag|long term condition|declared disability|disability yes no|considers disabled|disability declared|disability y n|wdes group|has disability|is disabled',
    'disability',
  ),
  field(
    'impairment',
    'characteristic',
    'impairment|impairment type|disability type|type of disability|type of impairment|nature of disability|impairments|disability category',
    'disability',
  ),
  field(
    'legal-partnership',
    'characteristic',
    'marital status|legal partnership|marriage|marriage and civil partnership|civil partnership|partnership status|marital civil status|legal partnership status',
    'marriage-and-civil-partnership',
  ),
  field(
    'unpaid-care',
    'characteristic',
    'unpaid care|carer|caring responsibilities|unpaid carer|carer status|is carer|carer responsibilities|provision of unpaid care|working carer',
    'carers',
  ),
  field(
    'armed-forces',
    'characteristic',
    'armed forces|veteran|armed forces status|uk armed forces|previously served|armed forces community|uk armed forces veteran indicator',
    'armed-forces',
  ),
  field('care-experience', 'characteristic', 'care experience|care experienced|care leaver', 'care-experience'),
  field(
    'pregnancy-maternity',
    'characteristic',
    'pregnancy|maternity|pregnancy and maternity|pregnant|maternity leave|pregnancy maternity|on maternity leave',
    'pregnancy-and-maternity',
  ),
  field(
    'age',
    'age',
    'age|age band|age group|age range|age bracket|age years|age in years|age at snapshot|ageband|current age|age category',
    'age',
  ),
  field('birth', 'birth', 'date of birth|dob|birth date|birthdate|birth|born|d o b|birthday', 'age'),
];

export const places: readonly Field[] = [
  field(
    'body',
    'name',
    'organisation|organisation name|employer|employer name|trust|trust name|org|org name|body|council|organization|legal entity|org code|organisation code|provider|provider name|legal employer|legal employer name|personnel area|personnel area text|employer body|managing body',
  ),
  field(
    'directorate',
    'name',
    'directorate|department|dept|division|directorate name|department name|organisation unit level 2|group directorate|portfolio|care group|business unit|org l3|org level 3|organisation level 3|business area|personnel subarea|personnel subarea text|business unit name|division name|cluster name|hierarchy level 2',
  ),
  field(
    'service',
    'name',
    'service|service area|service name|service unit|section|branch|function|business area|cost centre name|service group|org l4|org level 4|organisation level 4|organisation level 5|sub department|hierarchy level 3',
  ),
  field(
    'team',
    'name',
    'team|team name|work area|location team|unit|work group|organizational unit|organisational unit|organizational unit text|org unit|org unit text|org l5',
  ),
  field(
    'area-code',
    'name',
    'geography code|area code|ons code|gss code|la code|lad code|ltla21 code|lad22cd|ltla21cd|utla code|local authority code|areacd|geo code|geography mnemonic|lower tier local authorities code|upper tier local authorities code|countries code|regions code|msoa code|lsoa code|mnemonic|new la code|geographical code|cassr code',
  ),
  field(
    'area',
    'name',
    'geography|area|area name|local authority|ltla21 name|lad22nm|ltla21nm|region|region name|geography name|areanm|local authority name|la name|lower tier local authorities|upper tier local authorities|countries|regions|district|ward|country|geographical description|cassr|cassr name|council name',
  ),
  field(
    'period',
    'name',
    'time|year|date|period|reporting year|reportingyear|financial year|time period|month|quarter|reporting period|academic year|snapshot|as at',
  ),
];

export const personal: readonly Field[] = [
  field(
    'person-name',
    'personal',
    'name|full name|first name|surname|last name|forename|forenames|employee name|known as|staff name|middle name|given name|family name|preferred name|initials|person|manager|line manager|manager name|line manager name|candidate name|applicant name|client name|title|contact name|next of kin|employee|candidate|complainant|maiden name|previous name|reports to|supervisor',
  ),
  field(
    'person-number',
    'personal',
    'staff number|employee number|employee id|staff id|payroll number|payroll|assignment number|esr number|person id|id|unique id|employee no|staff no|pay no|personnel number|person number|emp no|emp id|payroll no|payroll id|candidate id|applicant id|application id|client id|case id|case number|case reference|reference|ref|record id|person ref|customer id|user id|respondent id|unique identifier|upn|worker id|employee ref|position number|post number|position id|application number|candidate number|candidate reference|client number|swift id|mosaic id|liquidlogic id|complaint reference|passport number|registration number|pin|pers no|personnel no|personal reference|personal ref|person reference|assignment no|employee reference|requisition number|requisition id|worker number|resource id|staff reference|la person unique identifier|person unique identifier|ssn|social care id|case no|client ref|service user id|referral id|contact id|response id|submission id',
  ),
  field('email', 'personal', 'email|e mail|email address|work email|mail|e mail address|personal email'),
  field(
    'national-insurance-number',
    'personal',
    'ni number|national insurance|national insurance number|nino|ni no|nin',
  ),
  field('nhs-number', 'personal', 'nhs number|nhs no|nhs num|nhs'),
  field(
    'address',
    'personal',
    'address|home address|address line 1|address line 2|postcode|post code|home postcode|street|address 1|address 2|town',
  ),
  field(
    'telephone',
    'personal',
    'telephone|phone|mobile|phone number|telephone number|mobile number|tel|contact number|home phone|work phone',
  ),
  field(
    'free-text',
    'personal',
    'comments|comment|notes|note|free text|description|details|remarks|any other comments|additional information|reason text|narrative|summary',
  ),
  field('bank-account', 'personal', 'bank account|account number|sort code|iban'),
];
