/** What columns and fields are called, gathered from how people speak, not from the recogniser's lists. */
const list = (text: string) => text.split(';').map((word) => word.trim().replace(/\s+/g, ' '));

export const NAMES = {
  number: list('No.; Ref; #; ID; Action no; Item; Code'),
  group: list('Priority; Theme; Strategic goal; Pillar; Focus area; Workstream; Domain'),
  objective: list('Objective; Strategic objective; What we want to achieve; Goal; Sub-goal'),
  action: list(
    `Action; Agreed action; What we’ll do; What will happen; Steps to be taken; Initiative; Deliverable; Activity;
     Planned work; Task; Things to do; Work to be done; Actions we are taking; Implementation step; What needs to change`,
  ),
  lead: list(
    `Lead; Accountable; Who leads; Responsible officer; Owner; Person responsible; Action holder; Accountable executive;
     Who will do this?; Named lead; Led by; Business owner; Delivery lead; Responsible position; Lead agency; Lead unit`,
  ),
  time: list(
    `When; Due; Timeframe; Target date; By when?; Deadline; Completion target; Delivery window; To be done by; Finish by;
     Timing; Expected finish; When will this happen?; Date due; Deliver by; Target completion (month)`,
  ),
  measure: list(
    `KPI; Success measure; How we’ll know; Measure of success; Performance indicator; What success looks like;
     Evidence of success; Result we want; Indicator of progress; How will we know it worked?; Target / outcome;
     Intended result; What will be different; Outputs; Target outcome; How it will be judged; Test of success`,
  ),
  status: list('Status; Current status; State of play; Where are we now?; Delivery status'),
} as const;

/** Field names that stand before a colon. */
export const FIELD_NAMES = {
  action: list('Action; Deliverable; Activity; Initiative; Task'),
  lead: list('Lead; Owner; Responsible; Accountable; Led by; Who; Responsible officer; Lead role'),
  time: list('By; When; Due; Timescale; Deadline; Target date; Timeframe; Complete by'),
  measure: list('Measure; Success measure; KPI; Success looks like; Indicator; Outcome; Target; How we’ll know'),
} as const;

export const QUESTIONS = {
  action: list('What will we do?; What are we going to do?; What is the action?; What will happen?'),
  lead: list('Who will lead?; Who is in charge?; Who will make it happen?; Who is accountable?'),
  time: list('When?; By when?; When will it be finished?; When will it be done?'),
  measure: list(
    'How will we know?; What will success look like?; How will we know it has worked?; What difference will it make?',
  ),
} as const;

export const STATUSES: readonly { text: string; code: string }[] = [
  { text: 'Not started', code: 'planned' },
  { text: 'In progress', code: 'in-progress' },
  { text: 'On track', code: 'in-progress' },
  { text: 'Completed', code: 'completed' },
  { text: 'On hold', code: 'stopped' },
  { text: 'Underway', code: 'in-progress' },
  { text: 'Delayed', code: 'in-progress' },
  { text: 'Complete', code: 'completed' },
];

export const VERB_PHRASES = list(
  `Translate the THING into NUMBER languages; Rewrite the THING in plain words; Caption every film about the THING;
   Ask PEOPLE what they think of the THING; Fit hearing loops in each PLACE; Repaint the PLACE with clear contrast;
   Waive the deposit for PEOPLE; Run NUMBER workshops with PEOPLE; Train staff at every PLACE to welcome PEOPLE;
   Name a champion for PEOPLE at each PLACE; Put step-free routes to the PLACE on the map; Pay PEOPLE who test the THING;
   Open the PLACE on two evenings a week for PEOPLE; Test the THING with screen readers; Record why PEOPLE leave;
   Publish how PEOPLE are represented at each grade; Set up a mentoring scheme for PEOPLE; Offer interviews to PEOPLE who qualify;
   Replace the THING with one that PEOPLE helped to write; Invite PEOPLE to inspect the PLACE; Buy adjustable desks for the PLACE;
   Check the THING for bias before it is sent; Roll out a buddy scheme for PEOPLE; Bring in a quiet hour at the PLACE;
   Hold an open day for PEOPLE at the PLACE; Make the THING available in large print; Write a guide on working with PEOPLE;
   Install automatic doors at the PLACE; Review the THING against the new standard; Measure waiting times for PEOPLE;
   Commission research into what PEOPLE need from the PLACE; Extend the travel scheme to PEOPLE; Double the places kept for PEOPLE;
   Add a question about adjustments to the THING; Recruit NUMBER apprentices from among PEOPLE; Report each case in which PEOPLE were turned away from the PLACE;
   Agree a protocol with PEOPLE on use of the PLACE; Launch a network for PEOPLE; Simplify the THING so that PEOPLE can use it alone;
   Develop a toolkit for managers of PEOPLE; Embed the views of PEOPLE in the design of the PLACE; Co-design a new THING with PEOPLE`,
);

export const MEASURES = list(
  `NUMBER% of teams trained; THING in use at all sites; Fewer complaints from PEOPLE; NUMBER sessions held;
   Survey score up by NUMBER points; NUMBER PEOPLE took part; Half of PEOPLE say it works; THING on the website;
   Waiting time down by NUMBER%; Audit shows no barrier at the PLACE; Rating of good or better; NUMBER sites checked;
   Gap closed by NUMBER percentage points; Feedback from PEOPLE is positive; Take-up by PEOPLE rises to NUMBER%`,
);

export const LABELS = list(
  `Fair access to services; A workforce that looks like our area; Being heard; Safe and respectful places; Better information;
   Open and fair recruitment; Inclusive leadership; Understanding our communities; Dignity at work; Equal outcomes;
   Accessible buildings; Inclusive procurement; Belonging and culture; Data and insight`,
);

export const STATEMENTS = list(
  `More people will be able to use what we offer.; Everyone can be themselves here.; Our decisions will reflect those they touch.;
   People trust us with their story.; Nobody is turned away for want of an adjustment.`,
);

export const OBJECTIVES = list(
  `Easier first contact; Fewer hidden barriers; Fair shortlisting; Confident managers; Better evidence; Shared ownership;
   Visible role models; Simple complaints; Warm welcome; Clear routes to promotion`,
);
