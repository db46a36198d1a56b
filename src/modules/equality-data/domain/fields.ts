/** How the texts of a field are read. */
export type FieldRole =
  /** A category set of `classifications`. */
  | 'characteristic'
  | 'age'
  /** Becomes an age at the door. */
  | 'birth'
  /** Taken as written: units, grades, contracts. */
  | 'name'
  /** Categories of this room, in `choices.ts`. */
  | 'choice'
  | 'yes-no'
  | 'measure'
  /** Kept to the month. */
  | 'date'
  | 'count'
  | 'percent'
  /** Dropped at the door. */
  | 'personal';

export interface Field {
  code: string;
  role: FieldRole;
  /** For `characteristic`: the code of the set, which is the field's own. For all: what the column is about. */
  characteristic?: string;
  /** Headers that are evidence for it, as `plainText` gives them, parted by bars. The more words fit, the stronger. */
  headers: string;
}

const field = (code: string, role: FieldRole, headers: string, characteristic?: string): Field => ({
  code,
  role,
  headers,
  ...(characteristic ? { characteristic } : {}),
});

const characteristics: readonly Field[] = [
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
    'gender identity|trans|transgender|gender reassignment|trans status|gender same as birth|gender identity same as sex registered at birth|gender identity same as birth|is your gender identity the same',
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

const places: readonly Field[] = [
  field(
    'body',
    'name',
    'organisation|organisation name|employer|employer name|trust|trust name|org|org name|body|council|organization|legal entity|org code|organisation code|provider|provider name',
  ),
  field(
    'directorate',
    'name',
    'directorate|department|dept|division|directorate name|department name|organisation unit level 2|group directorate|portfolio|care group|business unit',
  ),
  field(
    'service',
    'name',
    'service|service area|service name|service unit|section|branch|function|business area|cost centre name|service group',
  ),
  field('team', 'name', 'team|team name|work area|location team|unit|work group'),
  field(
    'area-code',
    'name',
    'geography code|area code|ons code|gss code|la code|lad code|ltla21 code|lad22cd|ltla21cd|utla code|local authority code|areacd|geo code|geography mnemonic|lower tier local authorities code|upper tier local authorities code|countries code|regions code|msoa code|lsoa code|mnemonic',
  ),
  field(
    'area',
    'name',
    'geography|area|area name|local authority|ltla21 name|lad22nm|ltla21nm|region|region name|geography name|areanm|local authority name|la name|lower tier local authorities|upper tier local authorities|countries|regions|district|ward|country',
  ),
  field(
    'period',
    'name',
    'time|year|date|period|reporting year|reportingyear|financial year|time period|month|quarter|time type',
  ),
];

const work: readonly Field[] = [
  field(
    'grade',
    'name',
    'grade|pay band|band|pay grade|pay scale|salary band|salary grade|pay range|afc band|agenda for change band|spinal point|pay point|grade band|payband|paygrade|job grade|grade name|cluster|salary range|pay scale description|spine point|earnings band|salary banding',
  ),
  field(
    'staff-group',
    'choice',
    'staff group|staff category|clinical non clinical|clinical status|clinical or non clinical|non clinical clinical|staff grouping|occupation group|workforce type',
  ),
  field(
    'job',
    'name',
    'job title|role|job role|post title|position title|job|position|occupation|job family|profession|post',
  ),
  field(
    'contract',
    'name',
    'contract|contract type|employment type|assignment category|contract status|permanent or temporary|employment status|assignment status',
  ),
  field(
    'working-pattern',
    'name',
    'working pattern|full time part time|ft pt|full part time|full or part time|employment basis|part time|hours type|working hours pattern|employee category',
  ),
  field(
    'senior-manager',
    'yes-no',
    'senior manager|senior management|senior leader|is senior manager|senior manager flag|senior leadership|smt|senior|leadership team|senior management team|senior mgr',
  ),
  field(
    'regulated',
    'yes-no',
    'regulated profession|regulated professional|regulated|registered professional|professional registration|is regulated|regulated staff|registered social worker|regulated role|professionally registered|registration required',
  ),
  field('board', 'yes-no', 'board member|board|board membership|on board|trust board'),
  field('voting', 'yes-no', 'voting|voting board member|board voting member|voting member|board voting'),
  field('executive', 'yes-no', 'executive|executive board member|board executive|executive member|exec'),
  field('directly-employed', 'yes-no', 'directly employed|direct employee'),
  field(
    'full-pay-relevant',
    'yes-no',
    'full pay relevant|full pay relevant employee|relevant full pay employee|is full pay relevant',
  ),
  field(
    'hourly-pay',
    'measure',
    'hourly pay|hourly rate|hourly rate of pay|gross hourly pay|rate of pay|pay per hour|hourly|hourly pay rate|hourly wage|hourly pay gbp|ordinary hourly pay',
  ),
  field(
    'salary',
    'measure',
    'salary|annual salary|basic salary|fte salary|full time salary|full time equivalent salary|basic pay|annual pay|actual salary|base salary|gross salary|pay|gross pay|annual basic pay|annual fte salary|fte annual salary',
  ),
  field(
    'bonus',
    'measure',
    'bonus|bonus pay|bonus amount|bonus payment|total bonus|bonus in year|annual bonus|bonuses|bonus 12 months',
  ),
  field('hours', 'measure', 'hours|weekly hours|contracted hours|hours per week|contract hours'),
  field('fte', 'measure', 'fte|wte|full time equivalent|whole time equivalent|fte value'),
];

const events: readonly Field[] = [
  field(
    'stage',
    'choice',
    'stage|application stage|furthest stage|recruitment stage|application status|outcome stage|application outcome|candidate status|stage reached|highest stage|final stage|recruitment outcome|furthest stage reached',
  ),
  field(
    'applied',
    'yes-no',
    'applied|applicants|applications|applicant|number applied|total applicants|application received|no of applicants|application',
  ),
  field(
    'shortlisted',
    'yes-no',
    'shortlisted|short listed|shortlist|number shortlisted|shortlisted yn|total shortlisted|was shortlisted|no shortlisted|shortlisted for interview|shortlisted applicants',
  ),
  field('interviewed', 'yes-no', 'interviewed|interview|number interviewed'),
  field(
    'appointed',
    'yes-no',
    'appointed|hired|number appointed|appointment|successful|total appointed|was appointed|offered and accepted|no appointed|recruited|appointed from shortlisting|appointments',
  ),
  field(
    'internal',
    'choice',
    'internal external|internal or external|candidate type|applicant type|recruitment type|source of applicant|internal applicant|applicant source',
  ),
  field('panel', 'name', 'panel|panel composition|panel diverse|diverse panel|interview panel'),
  field(
    'process',
    'choice',
    'process|case type|process type|procedure|formal process|type of case|er case type|case category|employee relations case type|policy|type of process',
  ),
  field(
    'disciplinary',
    'yes-no',
    'disciplinary|disciplinary process|entered disciplinary|formal disciplinary|disciplinary case|entered formal disciplinary|disciplinary in year|disciplinary last 12 months|disciplined|disciplinaries|entered formal disciplinary process|disciplinary flag|formal disciplinary process',
  ),
  field('grievance', 'yes-no', 'grievance|grievances|raised grievance'),
  field(
    'capability',
    'yes-no',
    'capability|capability process|entered capability|formal capability|entered formal capability process|capability in year',
  ),
  field(
    'fitness-to-practise',
    'yes-no',
    'fitness to practise|fitness to practice|ftp|entered ftp|ftp referral|fitness to practise referral|entered fitness to practise|entered fitness to practice|ftp process|fitness to practise process',
  ),
  field('case-outcome', 'name', 'outcome|case outcome|result|decision|sanction|final outcome'),
  field(
    'training-step',
    'choice',
    'training outcome|request outcome|training status|cpd status|request status|cpd outcome|training stage|cpd stage|request decision|status of request|training request status',
  ),
  field(
    'cpd',
    'yes-no',
    'cpd|non mandatory training|accessed cpd|accessed training|non mandatory training and cpd|cpd accessed|funded cpd|accessed non mandatory training|funded non mandatory cpd|accessed funded cpd|training accessed|non mandatory cpd|accessed non mandatory training or cpd|accessed non mandatory training and cpd|cpd access|attended cpd|cpd in year',
  ),
  field(
    'course',
    'name',
    'course|course name|training course|course title|training|programme|training type|training name',
  ),
  field('mandatory', 'yes-no', 'mandatory|mandatory training|is mandatory'),
  field('funded', 'yes-no', 'funded|is funded|funding|funded by council'),
  field(
    'left',
    'yes-no',
    'left|leaver|leavers|left in year|left in last 12 months|leaver flag|left organisation|left during year|left last 12 months|turnover|is leaver|has left',
  ),
  field(
    'leaving-date',
    'date',
    'leaving date|date left|termination date|leave date|date of leaving|end date|last day of service|date leaving|leaver date',
  ),
  field(
    'leaving-reason',
    'name',
    'leaving reason|reason for leaving|termination reason|leaver reason|leave reason|reason left',
  ),
  field('left-in-probation', 'yes-no', 'left in probation|left during probation|probation leaver|in probation'),
  field(
    'start-date',
    'date',
    'start date|date joined|hire date|date started|joining date|date of joining|appointment date|latest start date|continuous service date|employment start date|joined',
  ),
  field(
    'event-date',
    'date',
    'event date|incident date|case date|date received|date opened|date of incident|referral date|date of application|application date|date of event|contact date|assessment date|complaint date|date of complaint|date requested|request date|date raised|case opened|date of contact|date of assessment|closing date|snapshot date|effective date',
  ),
  field(
    'source',
    'choice',
    'source|perpetrator|perpetrator type|source of harassment|by whom|who by|perpetrated by|incident source|from whom|source of abuse',
  ),
  field(
    'harassed-by-public',
    'yes-no',
    'harassment from public|hba public|hba from public|harassment public|harassed by public|harassment bullying or abuse from public|harassment from service users|harassment from people who use social care relatives or the public|abuse from public|hba from people who use social care|harassment bullying abuse public|hba service users|hba people who use services',
  ),
  field(
    'harassed-by-colleague',
    'yes-no',
    'harassment from colleague|hba colleague|hba from colleague|harassment colleague|harassed by colleague|harassment from colleagues|hba colleagues|harassment bullying or abuse from colleague|abuse from colleague|harassment bullying abuse colleague',
  ),
  field(
    'harassed-by-manager',
    'yes-no',
    'harassment from manager|hba manager|hba from manager|harassment manager|harassed by manager|harassment from managers|hba managers|harassment bullying or abuse from manager|abuse from manager|harassment bullying abuse manager',
  ),
  field('rating', 'name', 'performance rating|rating|appraisal rating|performance|appraisal outcome|pdr rating'),
  field(
    'benefit',
    'name',
    'benefit|flexible working|benefit type|flexible working type|request type|flexible working outcome|benefit taken',
  ),
  field('promoted', 'yes-no', 'promoted|promotion|promotions|acting up|secondment|promoted in year'),
  field('reward', 'name', 'reward|reward type|award|recognition|award type'),
  field('question', 'name', 'question|question text|survey question|statement|question number'),
  field('answer', 'name', 'answer|response|survey response|answer text|choice'),
  field(
    'service-stage',
    'choice',
    'service stage|pathway stage|client stage|support type|type of support|support stage|contact type|referral outcome|stage of support',
  ),
  field(
    'client-group',
    'name',
    'primary support reason|client group|support reason|care type|client type|service type|user group',
  ),
  field('upheld', 'yes-no', 'upheld|complaint upheld'),
  field('human-rights', 'yes-no', 'human rights|human rights flag|human rights related'),
];

const published: readonly Field[] = [
  field(
    'count',
    'count',
    'count|number|headcount|n|no|numbers|head count|number of staff|number of employees|staff|employees|total number|obs value|observation|frequency|population|people|number of people|number of clients|cases|persons|staff count|total headcount|workforce|number of applicants|responses|sum',
  ),
  field(
    'percent',
    'percent',
    'percent|percentage|per cent|proportion|rate|pct|share|percentage of staff|of staff|of workforce',
  ),
  field(
    'measure-name',
    'name',
    'measure|indicator|metric|measure name|indicator name|indicator number|statistic|data item|data item name|measure type',
  ),
  field('published-value', 'measure', 'value|indicator value|figure|percentage value'),
  field('numerator', 'measure', 'numerator'),
  field('denominator', 'measure', 'denominator|base|base size|sample size|sample'),
  field(
    'characteristic-name',
    'name',
    'characteristic|protected characteristic|equality strand|strand|dimension|demographic|breakdown type|breakdown|category type|ethnicity type|variable',
  ),
  field(
    'category-name',
    'name',
    'category|group|sub group|subgroup|response category|demographic group|sub category|breakdown value|label',
  ),
  field('employer-size', 'name', 'employer size|employersize'),
  field('link', 'name', 'company link to gpg info|companylinktogpginfo|url|link|employer id|company number|sic codes'),
  field('gpg-mean-hourly', 'measure', 'diff mean hourly percent', 'sex'),
  field('gpg-median-hourly', 'measure', 'diff median hourly percent', 'sex'),
  field('gpg-mean-bonus', 'measure', 'diff mean bonus percent', 'sex'),
  field('gpg-median-bonus', 'measure', 'diff median bonus percent', 'sex'),
  field('gpg-male-bonus', 'measure', 'male bonus percent', 'sex'),
  field('gpg-female-bonus', 'measure', 'female bonus percent', 'sex'),
  field('gpg-male-lower', 'measure', 'male lower quartile|male lower quarter', 'sex'),
  field('gpg-male-lower-middle', 'measure', 'male lower middle quartile|male lower middle quarter', 'sex'),
  field('gpg-male-upper-middle', 'measure', 'male upper middle quartile|male upper middle quarter', 'sex'),
  field('gpg-male-top', 'measure', 'male top quartile|male top quarter|male upper quartile|male upper quarter', 'sex'),
  field('gpg-female-lower', 'measure', 'female lower quartile|female lower quarter', 'sex'),
  field('gpg-female-lower-middle', 'measure', 'female lower middle quartile|female lower middle quarter', 'sex'),
  field('gpg-female-upper-middle', 'measure', 'female upper middle quartile|female upper middle quarter', 'sex'),
  field(
    'gpg-female-top',
    'measure',
    'female top quartile|female top quarter|female upper quartile|female upper quarter',
    'sex',
  ),
];

const personal: readonly Field[] = [
  field(
    'person-name',
    'personal',
    'name|full name|first name|surname|last name|forename|forenames|employee name|known as|staff name|middle name|given name|family name|preferred name|initials|person|manager|line manager|manager name|line manager name|candidate name|applicant name|client name|title|contact name|next of kin|employee|candidate|complainant|maiden name|previous name|reports to|supervisor',
  ),
  field(
    'person-number',
    'personal',
    'staff number|employee number|employee id|staff id|payroll number|payroll|assignment number|esr number|person id|id|unique id|employee no|staff no|pay no|personnel number|person number|emp no|emp id|payroll no|payroll id|candidate id|applicant id|application id|client id|case id|case number|case reference|reference|ref|record id|person ref|customer id|user id|respondent id|unique identifier|upn|worker id|employee ref|position number|post number|position id|application number|candidate number|candidate reference|client number|swift id|mosaic id|liquidlogic id|complaint reference|passport number|registration number|pin',
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

export const fields: readonly Field[] = [...characteristics, ...places, ...work, ...events, ...published, ...personal];

const byCode = new Map(fields.map((one) => [one.code, one]));

export const fieldOf = (code: string): Field | null => byCode.get(code) ?? null;
