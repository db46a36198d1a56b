import { phrases } from './phrases.ts';

/** Headings under which lists are things to do. */
export const ANNOUNCES_ACTIONS =
  phrases(`action plan; actions; our actions; key actions; priority actions; what we will do;
  what will we do; how we will do it; our commitments; we commit; delivery plan; implementation plan; work plan; workplan;
  objectives and actions; action points; our plan; next steps; things we will do; how we will get there; how will we achieve;
  how we will achieve; activities; improvement plan; commitments; programme of work; recommendations and actions; priorities for action`);

/** Headings under which lists are something else. */
export const ANNOUNCES_OTHER =
  phrases(`introduction; background; context; glossary; definitions; contents; appendix; annex; foreword;
  governance; monitoring; legal; legislation; law; duties; duty; consultation; engagement summary; our vision; vision; values; principles;
  who we are; about us; about; scope; purpose; summary of; our workforce profile; profile; data; evidence; findings; references;
  contact; contacts; how to; equality act; protected characteristics; outcomes; metrics; indicators; measures; achievements to date;
  responsibilities; roles; implementation of; accountability; membership; attendees; present; apologies; resources; ingredients; method; equipment;
  review; risks; evaluation; what you told us; acknowledgements`);

/** Words by which a document shows that it is a plan, and words by which it shows that it is something else. */
export const PLAN_WORDS =
  phrases(`action plan; equality; equalities; diversity; inclusion; inclusive; edi; objective; objectives; priority; priorities;
  strategy; scheme; actions; protected characteristics; equality act; public sector equality duty; timescale; outcomes; accessibility;
  discrimination; equity; disability; race; gender; lgbt; workforce; council; trust; delivery plan; lead officer; staff network; anti-racism; anti-racist; belonging; reconciliation; cydraddoldeb`);

export const OTHER_DOCUMENTS =
  phrases(`minutes of; apologies for absence; matters arising; in attendance; any other business; date of next meeting;
  minutes of the previous meeting; ingredients; preheat; tablespoon; tbsp; tsp; serves; oven; bake; simmer; invoice; vat; amount due; payment terms; subtotal;
  dear sir; dear madam; yours sincerely; yours faithfully; curriculum vitae; once upon a time; chapter one; lyrics; verse; stanza; agenda; meeting closed; meeting opened; the chair welcomed`);
