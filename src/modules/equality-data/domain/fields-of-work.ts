import { type Field, field } from './field.ts';

export const work: readonly Field[] = [
  field(
    'grade',
    'name',
    'grade|pay band|band|pay grade|pay scale|salary band|salary grade|pay range|afc band|agenda for change band|spinal point|pay point|grade band|payband|paygrade|job grade|grade name|cluster|salary range|pay scale description|spine point|earnings band|salary banding|pay scale group|ps group|grade or band|post grade|role grade|afc grade|pay group|agenda for change',
  ),
  field(
    'staff-group',
    'choice',
    'staff group|staff category|clinical non clinical|clinical status|clinical or non clinical|non clinical clinical|staff grouping|occupation group|workforce type|clinical or non clinical staff',
  ),
  field(
    'job',
    'name',
    'job title|role|job role|post title|position title|job|position|occupation|job family|profession|post',
  ),
  field(
    'contract',
    'name',
    'contract|contract type|employment type|assignment category|contract status|permanent or temporary|employment status|assignment status|basis|employee group|employee group text|position status|worker category|engagement type|post type',
  ),
  field(
    'working-pattern',
    'name',
    'working pattern|full time part time|ft pt|full part time|full or part time|employment basis|part time|hours type|working hours pattern|employee category|full part time|employee subgroup|employee subgroup text|full time or part time|work schedule|contract basis',
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

export const events: readonly Field[] = [
  field(
    'stage',
    'choice',
    'stage|application stage|furthest stage|recruitment stage|application status|outcome stage|application outcome|candidate status|stage reached|highest stage|final stage|recruitment outcome|furthest stage reached|status of application|hiring stage|recruitment status|candidate stage|applicant status|current stage',
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
    'fitness to practise|fitness to practice|ftp|ft p|entered ftp|ftp referral|fitness to practise referral|entered fitness to practise|entered fitness to practice|ftp process|fitness to practise process',
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
    'leaving reason|reason for leaving employment|reason for leaving|termination reason|leaver reason|leave reason|reason left',
  ),
  field(
    'left-in-probation',
    'yes-no',
    'left in probation|left during probation|probation leaver|in probation|left whilst in probation|leaver in probation',
  ),
  field(
    'start-date',
    'date',
    'start date|date joined|hire date|date started|joining date|date of joining|appointment date|latest start date|continuous service date|employment start date|joined|date start|entry date|entry|date commenced|commencement date|date of appointment',
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
  field('joined-in-year', 'yes-no', 'new starter|new joiner|joiner|starter|joined in year|new starter flag'),
  field('probation', 'name', 'probation status|probation outcome|probation result|probation'),
  field(
    'supervision',
    'yes-no',
    'supervision|supervision held|supervised|supervision in date|supervision completed|one to one held|supervision up to date',
  ),
  field('rating', 'name', 'performance rating|rating|appraisal rating|performance|appraisal outcome|pdr rating'),
  field(
    'benefit',
    'name',
    'benefit|flexible working|flexible working request|flexible working pattern|type of flexible working|benefit name|benefit scheme|benefit type|flexible working type|request type|flexible working outcome|benefit taken',
  ),
  field('promoted', 'yes-no', 'promoted|promotion|promotions|acting up|secondment|promoted in year'),
  field(
    'promotion-type',
    'name',
    'promotion type|secondment type|type of promotion|type of move|career move|move type|acting up type',
  ),
  field(
    'reward',
    'name',
    'reward|reward type|award|recognition|award type|type of reward|recognition type|honorarium type|cash or non cash',
  ),
  field('reward-value', 'measure', 'reward value|award value|value of reward|reward amount|award amount'),
  field(
    'incident-type',
    'name',
    'incident type|type of incident|nature of incident|incident category|abuse type|type of abuse',
  ),
  field('question', 'name', 'question|question text|survey question|statement|question number'),
  field('answer', 'name', 'answer|response|survey response|answer text|choice'),
  field(
    'service-stage',
    'choice',
    'service stage|pathway stage|client stage|support type|type of support|support stage|contact type|referral outcome|stage of support|event type|support setting|service setting|setting|support provided|care setting|pathway|intervention type',
  ),
  field(
    'client-group',
    'name',
    'primary support reason|client group|carer support reason|child in need category|category of abuse|child status|legal status|primary need|reason for support|support reason|care type|client type|service type|user group|client category|care category|need type|category of need|client sub type',
  ),
  field('assessment-type', 'name', 'assessment type|type of assessment|assessment name'),
  field(
    'assessment-outcome',
    'name',
    'assessment outcome|outcome of assessment|assessment result|eligibility|eligibility outcome|eligible',
  ),
  field('upheld', 'yes-no', 'upheld|complaint upheld|complaint outcome|upheld or not'),
  field(
    'complaint-type',
    'name',
    'complaint type|type of complaint|complaint category|nature of complaint|contact reason',
  ),
  field(
    'provider-type',
    'name',
    'provider type|type of provider|care setting type|provider category|contract value|contract id',
  ),
  field(
    'human-rights',
    'yes-no',
    'human rights|human rights flag|human rights related|human rights issue|human rights concern|human rights complaint',
  ),
  field(
    'needs-met',
    'yes-no',
    'needs met|need met|were needs met|needs fully met|assessed needs met|support met needs|are needs met',
  ),
  field(
    'satisfied',
    'yes-no',
    'satisfied|satisfaction|satisfied with support|satisfied with service|satisfied with care|overall satisfaction|satisfied with services',
  ),
  field(
    'outcome-achieved',
    'yes-no',
    'outcome achieved|outcomes achieved|outcomes met|outcome met|goals met|goal met|desired outcome achieved|outcomes fully achieved',
  ),
];
