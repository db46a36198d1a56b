import type { Meaning } from './headers.ts';
import { phrases } from './phrases.ts';

/** Words that say something only when they are the whole header: "What" heads the actions, "What we know" does not. */
export const WHOLE_ONLY = new Set(
  phrases(`what; how; who; when; why; no; by; from; need; time; start; need; state; result; success; step; project;
    year; position; note; source; count; team; service; area; item; what we know; reason; to; group`),
);

/** Headers that ask, by how they begin and what they ask for. The first that fits counts. */
export const HEADER_QUESTIONS: readonly { meaning: Meaning; pattern: RegExp }[] = [
  {
    meaning: 'measure',
    pattern: /^how\b.*\b(?:know|tell|see|measured?|judged?|check|succe\w+|evidenced?|monitor(?:ed)?)\b/,
  },
  {
    meaning: 'measure',
    pattern: /^what\b.*\b(?:success|different|difference|good looks? like|change will|will change|evidence)\b/,
  },
  {
    meaning: 'update',
    pattern:
      /^(?:how (?:far|are we|is it|it is)|where are we|what (?:have we|has been|we have|happened|has happened))\b/,
  },
  { meaning: 'lead', pattern: /^(?:by )?who(?:se|m)?\b(?!.*\b(?:benefits?|affected|helped|is it for|is this for)\b)/ },
  { meaning: 'timescale', pattern: /^(?:by )?when\b/ },
  {
    meaning: 'action',
    pattern:
      /^what\b.*\b(?:we will|will we|we are going to|needs? to|to do|must|should|shall) ?(?:do|be done|happen|change)?(?: about it| next| differently)?$/,
  },
  { meaning: 'action', pattern: /^what (?:will|is to|is going to|has to|must) happen\b|^what is action$/ },
  { meaning: 'issue', pattern: /^why\b/ },
  {
    meaning: 'lead',
    pattern: /^(?:\w+ )?(?:led|owned|actioned|overseen|undertaken|carried out|managed|sponsored) by$/,
  },
  {
    meaning: 'timescale',
    pattern:
      /^(?:to be )?(?:complet\w+|finish\w*|deliver\w*|done|achiev\w+|due|end\w*|clos\w+|implement\w*|act|report\w*|submit\w*|needed|required|expected) (?:on or before|before|by|no later than)$/,
  },
  { meaning: 'action', pattern: /\b(?:to do|to be (?:done|taken|delivered)|(?:we are|being) (?:taking|doing|taken))$/ },
];

/** Single words that tell what a header is about, where no phrase of it is known. The last of them is its noun. */
export const HEADER_CUES: readonly { meaning: Meaning; words: readonly string[] }[] = [
  {
    meaning: 'lead',
    words:
      phrases(`lead; leads; leader; owner; owners; holder; accountable; responsible; responsibility; officer; officers;
      custodian; sponsor; assignee; who; person; accountability; overseer; agency; unit; position; coordinator`),
  },
  {
    meaning: 'timescale',
    words:
      phrases(`date; dates; deadline; due; when; timeframe; timescale; timeline; timing; window; finish; completion;
      schedule; horizon; duration; month; timetable; period`),
  },
  {
    meaning: 'measure',
    words:
      phrases(`measure; measures; indicator; indicators; kpi; kpis; success; outcome; outcomes; result; results; evidence;
      target; targets; output; outputs; impact; impacts; metric; metrics; test; proof; difference; benefit; benefits`),
  },
  { meaning: 'status', words: phrases('status; rag; brag; rating; state') },
  {
    meaning: 'update',
    words: phrases('progress; update; updates; comment; comments; commentary; notes; achievements'),
  },
  {
    meaning: 'action',
    words:
      phrases(`action; actions; task; tasks; activity; activities; step; steps; initiative; initiatives; deliverable;
      deliverables; work; intervention; interventions; project; projects; actionable`),
  },
  { meaning: 'objective', words: phrases('objective; objectives; goal; goals') },
  { meaning: 'resource', words: phrases('budget; cost; costs; funding; resources; resource') },
];

/** Words that go with any cue and change nothing. */
export const CUE_QUALIFIERS = new Set(
  phrases(`named; main; key; delivery; business; expected; planned; intended; desired; agreed; proposed; overall; final;
    role; executive; lead; local; current; latest; our; your; required; sought; we; want; seek; of; for; implementation;
    specific; senior; strategic; primary; anticipated; estimated; revised; original; performance; this; is; completion; target`),
);
