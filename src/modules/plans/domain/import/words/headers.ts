import { phrases } from './phrases.ts';
/** What a column or a field of a plan can mean. */
export type Meaning =
  | 'number'
  | 'group'
  | 'objective'
  | 'issue'
  | 'aim'
  | 'action'
  | 'detail'
  | 'lead'
  | 'timescale'
  | 'start'
  | 'measure'
  | 'status'
  | 'update'
  | 'resource'
  | 'characteristic'
  | 'other';

/**
 * Words of column headers and field names, by meaning. A longer phrase wins over a shorter one; `weight` settles a
 * header that holds several ("action owner" is about the owner).
 */
export const HEADER_WORDS: readonly { meaning: Meaning; weight: number; phrases: readonly string[] }[] = [
  {
    meaning: 'number',
    weight: 1,
    phrases: phrases(`
      ref; ref no; reference; no; number; action number; action no; action ref; id; item; item no; action id; code;
      s no; serial; #; rhif; cyf; task id; issue id; ticket; ticket no; task no; objective no; reference number`),
  },
  {
    meaning: 'group',
    weight: 1.1,
    phrases: phrases(`
      priority area; theme; strategic theme; area; focus area; area of focus; domain; pillar; strand;
      workstream; work stream; category; section; strategic priority; priority theme; programme; topic;
      key area; thema; area for action; goal area; priority; strategic goal; group; eds goal; eds2 goal; eds domain;
      eds2 domain; eds outcome; eds2 outcome; directorate priority; sub theme`),
  },
  {
    meaning: 'objective',
    weight: 1.2,
    phrases: phrases(`
      objective; objectives; equality objective; strategic objective; goal; goals;
      equality outcome; commitment; what we want to achieve; what do we want to achieve; amcan; amcanion;
      our objective; ambition; strategic aim; recommendation; we want to`),
  },
  {
    meaning: 'issue',
    weight: 1.2,
    phrases: phrases(`
      issue; issues; barrier; barriers; problem; challenge; rationale; reason; why; why are we doing this;
      need; need identified; gap; gap identified; background; context; evidence base; what we know; risk;
      issue identified; finding; findings; what the data tells us; why is this needed; current position;
      where we are now`),
  },
  {
    meaning: 'aim',
    weight: 1.2,
    phrases: phrases(`
      aim; aims; purpose; intention; nod`),
  },
  {
    meaning: 'action',
    weight: 1,
    phrases: phrases(`
      action; actions; key action; key actions; proposed action; proposed actions; agreed action;
      specific action; specific actions; activity; activities; key activities; task; tasks; key task; step;
      steps; what we will do; what will we do; what are we going to do; what needs to be done;
      what do we need to do; how will we do it; how will we achieve this; how we will do this;
      how we will achieve this; action required; actions required; action to be taken; actions to be taken;
      action planned; planned action; planned actions; planned activity; initiative; initiatives;
      intervention; interventions; what; we will; deliverable; deliverables; action point; action points;
      description of action; action description; action title; camau gweithredu; gweithredu; cam gweithredu;
      beth fyddwn ni n ei wneud; how; project; our actions; action we will take; actions we will take;
      priority action; priority actions; affirmative action measure; affirmative action measures; action item; action items`),
  },
  {
    meaning: 'lead',
    weight: 2,
    phrases: phrases(`
      lead; leads; lead officer; lead officers; lead person; action lead; action owner; owner; owners; who;
      by whom; whom; who will do it; who is responsible; who will lead; who will lead this;
      who s responsible; responsible; responsibility; responsible officer; responsible person;
      person responsible; persons responsible; responsible lead; responsible department; responsible body;
      responsible party; accountable; accountable officer; accountability; lead responsibility;
      lead department; lead service; lead team; lead directorate; assigned to; assignee; allocated to;
      officer; service lead; executive lead; exec lead; exec sponsor; senior responsible officer; sro;
      sponsor; lead organisation; partner; partners; key partners; delivery partner; delivery partners;
      delivered by; led by; lead and partners; directorate; department; team; service; who by; actioned by;
      to be actioned by; pwy; arweinydd; swyddog arweiniol; cyfrifoldeb; stakeholders; stakeholder;
      lead name; who will be involved`),
  },
  {
    meaning: 'timescale',
    weight: 2,
    phrases: phrases(`
      when; by when; when will it be done; when will we do it by; timescale; timescales; time scale;
      timeframe; timeframes; time frame; timeline; timing; time; deadline; date; dates; due; due date;
      due by; target date; target completion; target completion date; completion date; end date; finish date;
      complete by; completed by; completion; to be completed by; delivery date; delivery timescale;
      implementation date; milestone date; year; quarter; period; schedule; date for completion; by;
      review date; expected completion; expected date; expected completion date; frequency; erbyn pryd; pryd;
      amserlen; dyddiad; dyddiad cau; date due; planned completion; planned end date;
      anticipated completion date; finish`),
  },
  {
    meaning: 'start',
    weight: 2,
    phrases: phrases(`
      start; start date; from; commencement; begin; start by; planned start; commences; starting`),
  },
  {
    meaning: 'measure',
    weight: 1.9,
    phrases: phrases(`
      measure; measures; measurement; measurements; success measure; success measures; measure of success; measures of success;
      success criteria; success criterion; success indicator; success indicators; how will we know;
      how we will know; how will we know we have succeeded; how will we know when we are successful;
      how will we know if we have been successful; how will success be measured; how will we measure success;
      how we will measure success; how will it be measured; how will this be measured;
      how will this be monitored; outcome; outcomes; expected outcome; expected outcomes; intended outcome;
      intended outcomes; desired outcome; desired outcomes; anticipated outcome; target; targets; kpi; kpis;
      indicator; indicators; performance indicator; key performance indicator; performance measure;
      performance measures; metric; metrics; impact; expected impact; intended impact;
      what success looks like; what will success look like; what does success look like;
      what success will look like; success looks like; output; outputs; expected output; result; results;
      expected result; monitoring; evaluation; evidence of success; evidence of impact;
      what difference will it make; what difference will this make; milestone; milestones; evidence; outcome measure;
      measurable outcome; impact measure; success; benefit; benefits; mesur; canlyniad;
      sut byddwn ni n gwybod`),
  },
  {
    meaning: 'status',
    weight: 2.1,
    phrases: phrases(`
      status; rag; rag status; rag rating; brag; brag status; brag rating; bragg; state; colour;
      progress rating; progress rag; current status; action status; status rag; delivery status; complete;
      completed; done; statws; rating; progress status; stage`),
  },
  {
    meaning: 'update',
    weight: 2.05,
    phrases: phrases(`
      update; updates; progress; progress update; progress updates; progress to date; progress report;
      progress made; latest update; latest progress; current progress; comment; comments; commentary; notes;
      note; what we have done; what have we done; actions taken; action taken; actions completed;
      achievements; outcome to date; update on progress; remarks; position; cynnydd; diweddariad;
      sylwadau; narrative; activity to date`),
  },
  {
    meaning: 'resource',
    weight: 1.9,
    phrases: phrases(`
      resource; resources; resources required; resources needed; resource implications; budget; cost; costs;
      funding; resourcing; adnoddau; financial implications`),
  },
  {
    meaning: 'characteristic',
    weight: 1.9,
    phrases: phrases(`
      protected characteristic; protected characteristics; characteristic; characteristics; equality strand;
      equality strands; protected group; protected groups; groups affected; equality group; equality groups;
      who will benefit; nodwedd warchodedig; nodweddion gwarchodedig; psed aim; general duty`),
  },
  {
    meaning: 'other',
    weight: 1.5,
    phrases: phrases(`
      page; link; links; links to; link to strategy; alignment; priority level; dependencies; risks;
      number of actions; total; count; source`),
  },
];

/** Words that name a level of a plan, and what stands at that level. */
export const LEVEL_WORDS: Record<string, 'group' | 'objective' | 'action'> = {
  priority: 'group',
  theme: 'group',
  pillar: 'group',
  strand: 'group',
  domain: 'group',
  goal: 'group',
  ambition: 'group',
  section: 'group',
  area: 'group',
  'priority area': 'group',
  'focus area': 'group',
  'key area': 'group',
  'strategic priority': 'group',
  'strategic theme': 'group',
  'strategic aim': 'group',
  'strategic objective': 'group',
  'strategic goal': 'group',
  workstream: 'group',
  'equality objective': 'group',
  'equality outcome': 'group',
  commitment: 'group',
  outcome: 'group',
  objective: 'group',
  aim: 'group',
  programme: 'group',
  recommendation: 'objective',
  indicator: 'group',
  amcan: 'group',
  thema: 'group',
  blaenoriaeth: 'group',
  action: 'action',
};

/** Names of the words under a group that say what it is for. */
export const STATEMENT_WORDS = phrases(`
      impact statement; outcome statement; vision; statement; our aim; aim; purpose; why this matters;
      why is this important; why this is important; what success looks like; desired outcome;
      intended outcome; outcome; our ambition; ambition; rationale; context; impact; description; summary;
      what we want to achieve`);
