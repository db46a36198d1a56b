import { plainText } from '../../../platform/kernel/plain-text.ts';

/** Categories of this room that are no characteristic: code, and the texts for it. The first that fits counts. */
const tables: Record<string, Record<string, string>> = {
  stage: {
    appointed:
      'appointed|hired|offer accepted|offer accepted by candidate|appointed and started|pre employment checks|onboarding|started|successful|accepted|recruited|appointment|employed|ready to hire',
    offered: 'offered|offer|offer made|offer declined|offer withdrawn|conditional offer|unconditional offer',
    interviewed:
      'interviewed|interview|interview held|unsuccessful at interview|rejected after interview|not appointed|rejected at interview|reserve|attended interview|interviewed not appointed|interview unsuccessful|interview failed|interview fail|unsuccessful interview|reserve list|interviewed unsuccessful|rejected interview|interview rejected|interview not appointed|unsuccessful post interview|unsuccessful after interview',
    shortlisted:
      'shortlisted|short listed|invited to interview|withdrawn after shortlisting|did not attend interview|shortlist|shortlisted not appointed|invited to interview withdrew|withdrew after shortlisting|withdrawn before interview|invited to interview withdrawn|did not attend|interview declined|invite to interview|shortlisted withdrawn|selected for interview|shortlisting',
    applied:
      'applied|application|not shortlisted|rejected|rejected at sift|unsuccessful|applicant|received|new application|not successful|withdrawn|longlisted|sift unsuccessful|sift fail|sift failed|unsuccessful sift|unsuccessful at sift|rejected after shortlisting|unsuccessful at shortlisting|shortlisting unsuccessful|not selected for interview|withdrawn before shortlisting|withdrew|application submitted|submitted|sift|rejected at shortlisting|application received',
  },
  internal: { internal: 'internal|yes|y|i|internal candidate|1', external: 'external|no|n|e|external candidate|0' },
  process: {
    disciplinary:
      'disciplinary|disciplinaries|conduct|misconduct|gross misconduct|formal disciplinary|discipline|disciplinary cases|disciplinary process',
    'fitness-to-practise': 'fitness to practise|fitness to practice|ftp|professional registration|regulatory referral',
    capability:
      'capability|performance|formal capability|capability performance|performance capability|capability cases|poor performance',
    grievance: 'grievance|grievances|formal grievance|dignity at work|bullying and harassment grievance',
    sickness: 'sickness|absence|attendance|sickness absence|ill health|capability ill health|capability health',
    'bullying-harassment': 'bullying|harassment|bullying and harassment|bullying harassment|dignity at work complaint',
    probation: 'probation',
  },
  'training-step': {
    taken: 'taken|completed|attended|accessed|complete|finished|undertaken|funded|started|enrolled|passed',
    approved: 'approved|agreed|accepted|granted|authorised|yes',
    refused: 'refused|rejected|declined|not approved|turned down|denied|no|not agreed',
    asked: 'asked|requested|applied|pending|submitted|waiting|in progress|request',
  },
  source: {
    public:
      'public|patient|patients|service user|service users|relative|relatives|member of the public|members of the public|people who use social care|people who use services|client|customer|family member|carer|people who use social care relatives or the public|patients relatives or the public|third party',
    manager: 'manager|managers|line manager|senior manager|team leader|supervisor',
    colleague:
      'colleague|colleagues|co worker|other colleague|other colleagues|staff|peer|another member of staff|other staff',
  },
  'service-stage': {
    contact: 'contact|contacts|referral|request|request for support|enquiry|initial contact|new request',
    assessment:
      'assessment|assessed|long term assessment|short term assessment|carer assessment|carers assessment|care act assessment|assessments|full assessment|supported self assessment',
    'short-term': 'short term|short term support|reablement|short term care|stmax|st max|enablement|intermediate care',
    'long-term':
      'long term|long term support|long term care|nursing|residential|community|service|long term support community|long term support residential care|long term support nursing care|direct payment|direct payment only|cassr managed personal budget|nursing care|residential care|homecare|home care|ltc',
    review: 'review|reviewed|annual review',
    complaint: 'complaint|complaints',
  },
  'staff-group': {
    'non-clinical':
      'non clinical|nonclinical|non clinical workforce|non clinical staff|admin and clerical|administrative and clerical|estates and ancillary',
    'medical-dental':
      'medical and dental|hchs doctors|medical and dental workforce|medical|m and d|medical dental|doctor|medical and dental staff|consultant|trainee|non consultant career grade',
    clinical:
      'clinical|clinical staff|clinical workforce|nurses and health visitors|midwives|ambulance staff|scientific therapeutic and technical staff|support to clinical staff|nursing|nursing and midwifery registered|allied health professionals|additional clinical services|additional professional scientific and technical|healthcare scientists',
  },
};

const flipped = new Map(
  Object.entries(tables).map(([field, codes]) => [
    field,
    new Map(
      Object.entries(codes).flatMap(([code, texts]) => texts.split('|').map((text): [string, string] => [text, code])),
    ),
  ]),
);

/** The choice that a text means; null where it is none of them. */
export const choiceOf = (field: string, text: string): string | null =>
  flipped.get(field)?.get(plainText(text)) ?? null;

/** The choice named by some words of a longer text, such as the name of a file. */
export function choiceWithin(field: string, text: string): string | null {
  const plain = ` ${plainText(text)} `;
  const hits = [...(flipped.get(field) ?? [])].filter(([words]) => words.length > 2 && plain.includes(` ${words} `));
  return hits.sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? null;
}

/** How far each stage goes: who was appointed was shortlisted too. */
export const stages = ['applied', 'shortlisted', 'interviewed', 'offered', 'appointed'] as const;

const yes = new Set(
  'yes|y|true|t|1|x|✓|x x|did|entered|accessed|attended|taken|left|leaver|appointed|shortlisted|applied|interviewed|promoted|board|voting|executive|regulated|senior|upheld|completed|agree|strongly agree|met|fully met|satisfied|very satisfied|extremely satisfied|quite satisfied|achieved|fully achieved'.split(
    '|',
  ),
);
const no = new Set(
  'no|n|false|f|0|did not|not|none|nil|stayed|not entered|not applicable|not upheld|not shortlisted|not appointed|never|no 0|disagree|not met|unmet|dissatisfied|very dissatisfied|extremely dissatisfied|quite dissatisfied|not satisfied|not achieved'.split(
    '|',
  ),
);

/** Yes or no; null where it is neither. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  const plain = plainText(text.replace('✓', 'x').replace('✔', 'x'));
  if (yes.has(plain)) return 'yes';
  return no.has(plain) || /^no\b/.test(plain) ? 'no' : /^yes\b/.test(plain) ? 'yes' : null;
}

/** The codes of a choice, in order. */
export const choiceCodes = (field: string): string[] => Object.keys(tables[field] ?? {});
