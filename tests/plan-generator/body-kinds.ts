import type { BodyKind } from './truth.ts';

const list = (text: string) => text.split(';').map((word) => word.trim().replace(/\s+/g, ' '));

/** Kinds of public bodies, none of them real, each with the words that such bodies use. */
export const BODY_KINDS: readonly BodyKind[] = [
  {
    name: 'county',
    bodies: list('Wexmoor County Council; Astenshire County Council'),
    titles: list('Equality and Inclusion Action Plan 2026-2029; Fairer Wexmoor Plan 2026/27'),
    level: list('Priority; Theme; Objective'),
    posts: list(
      'Head of Highways; Libraries Manager; Director of Public Health; Adult Learning Team; Fostering Service; Policy Officer',
    ),
    people: list('carers; older residents; care leavers; Gypsy and Traveller families; deaf residents'),
    places: list('library; day centre; country park; registration office; bus station'),
    things: list('blue badge form; school transport letter; planning notice; council tax reminder; museum guide'),
  },
  {
    name: 'nhs',
    bodies: list('Brindle Valley NHS Foundation Trust; Copsehill Community NHS Trust'),
    titles: list('Patient and Workforce Equality Delivery Plan 2026-2028; Equality, Diversity and Inclusion Plan 2026'),
    level: list('Domain; Goal; Outcome'),
    posts: list(
      'Chief Nurse; Ward Managers; Chief People Officer; Freedom to Speak Up Guardian; Maternity Matron; Pharmacy Lead',
    ),
    people: list('deaf patients; overseas nurses; porters; trans patients; bereaved families'),
    places: list('ward; outpatient clinic; maternity unit; prayer room; pharmacy counter'),
    things: list('appointment letter; consent leaflet; discharge summary; menu card; induction pack'),
  },
  {
    name: 'university',
    bodies: list('University of Selmouth; Harrowgate Metropolitan University'),
    titles: list('Race Equality Action Plan 2026-2030; Inclusive University Plan 2026'),
    level: list('Strand; Ambition; Aim'),
    posts: list(
      'Dean of Science; Registrar; Pro-Vice-Chancellor Education; Library Director; Students Union; Admissions Tutor',
    ),
    people: list('first-generation students; postgraduates; technicians; disabled students; estranged students'),
    places: list('lecture theatre; laboratory; hall of residence; campus shop; reading room'),
    things: list('module guide; assessment brief; promotion form; bursary page; degree certificate'),
  },
  {
    name: 'fire',
    bodies: list('Torrick Fire and Rescue Service; Glenwater Fire and Rescue Service'),
    titles: list('People and Inclusion Plan 2026-2027; Equality Improvement Plan 2026'),
    level: list('Workstream; Theme; Strategic aim'),
    posts: list(
      'Area Manager Prevention; Station Commanders; Head of Fleet; Group Manager Training; Inclusion Adviser',
    ),
    people: list('on-call firefighters; women recruits; control room staff; neurodivergent colleagues; cadets'),
    places: list('fire station; training tower; control room; changing room; appliance bay'),
    things: list('kit catalogue; fitness test; home safety leaflet; rota system; grievance form'),
  },
  {
    name: 'police',
    bodies: list('Marrowdale Constabulary; Eastfen Police'),
    titles: list('Policing Fairly Plan 2026-2028; Equality Delivery Plan 2026'),
    level: list('Pillar; Commitment; Priority'),
    posts: list(
      'Deputy Chief Constable; Superintendent Custody; Head of Vetting; Neighbourhood Inspectors; Data Analyst',
    ),
    people: list('young Black men; hate crime victims; special constables; sign language users; faith leaders'),
    places: list('custody suite; front counter; patrol base; victim suite; evidence store'),
    things: list('stop and search record; witness letter; vetting form; complaint leaflet; recruitment film'),
  },
  {
    name: 'housing',
    bodies: list('Larkfield Housing Association; Quayside Homes'),
    titles: list('Fair Homes Plan 2026-2028; Equality, Diversity and Inclusion Roadmap 2026'),
    level: list('Area; Theme; Objective'),
    posts: list('Head of Repairs; Lettings Manager; Tenant Voice Panel; Company Secretary; Asset Surveyor'),
    people: list(
      'tenants with sight loss; shared owners; night support workers; leaseholders; families in high-rise blocks',
    ),
    places: list('community room; stairwell; scheme office; laundry; play area'),
    things: list('tenancy pack; rent statement; repairs app; allocation policy; complaints poster'),
  },
  {
    name: 'devolved',
    bodies: list('Government of Carrick; Northern Isles Executive Office'),
    titles: list('Mainstreaming and Equality Outcomes Plan 2026-2029; Anti-Racism Delivery Plan 2026'),
    level: list('Outcome; Strategic outcome; Goal'),
    posts: list(
      'Permanent Secretary; Chief Statistician; Director of Procurement; Minister for Communities; Language Commissioner',
    ),
    people: list('island communities; minority language speakers; asylum seekers; public appointees; kinship carers'),
    places: list('service centre; tribunal; visitor centre; ministerial office; data lab'),
    things: list('grant guidance; budget statement; appointments pack; census topic report; funding form'),
  },
  {
    name: 'irish',
    bodies: list('Glenmore Education and Training Board; Ballinrath County Council'),
    titles: list('Public Sector Duty Implementation Plan 2026-2028; Access and Inclusion Plan 2026'),
    level: list('Strategic goal; Goal; Priority'),
    posts: list(
      'Director of Services; Adult Literacy Organiser; Principal Officer; Access Officer; Senior Executive Engineer',
    ),
    people: list(
      'Traveller learners; people seeking protection; lone parents; Irish sign language users; early school leavers',
    ),
    places: list('civic office; training centre; playground; swimming pool; motor tax hall'),
    things: list('enrolment form; housing leaflet; grant circular; customer charter; annual service plan'),
  },
  {
    name: 'australian',
    bodies: list('Wattle Shire Council; Bluegum Regional Council'),
    titles: list('Disability Inclusion Action Plan 2026-2030; Workforce Diversity Plan 2026'),
    level: list('Focus area; Strategic goal; Pillar'),
    posts: list(
      'Director Corporate Services; Manager Parks and Facilities; Coordinator Civic Events; Chief Executive Officer; People and Culture',
    ),
    people: list('First Nations staff; migrants; wheelchair users; rural youth; seniors'),
    places: list('aquatic centre; depot; foreshore path; early learning centre; visitor kiosk'),
    things: list('position description; event checklist; access map; rates notice; procurement template'),
  },
  {
    name: 'canadian',
    bodies: list('City of Maple Bend; Northshore Health Authority'),
    titles: list('Accessibility Plan 2026-2029; Employment Equity Plan 2026'),
    level: list('Strategic priority; Priority area; Pillar'),
    posts: list('City Clerk; General Manager Transit; Chief Librarian; Director of Human Resources; Equity Office'),
    people: list(
      'Indigenous employees; newcomers; transit riders with disabilities; francophone residents; shift workers',
    ),
    places: list('transit terminal; arena; council chamber; clinic lobby; recreation complex'),
    things: list('job poster; recreation guide; property tax bill; bylaw summary; emergency alert'),
  },
  {
    name: 'new-zealand',
    bodies: list('Kauri Bay District Council; Ministry of Harbours'),
    titles: list('Diversity and Inclusion Work Programme 2026-2028; Papa Pounamu Plan 2026'),
    level: list('Workstream; Focus area; Goal'),
    posts: list(
      'Tumuaki Deputy Secretary; Group Manager People; Kaihautu Partnerships; Rainbow Network; Chief Financial Officer',
    ),
    people: list('Pacific staff; iwi partners; rainbow employees; part-time staff; ethnic communities'),
    places: list('marae meeting place; service desk; contact centre; wharf office; regional hub'),
    things: list('leave policy; career pathway; pay review; welcome programme; style guide'),
  },
];
