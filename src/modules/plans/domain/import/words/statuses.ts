import type { StatusCode } from '../proposal.ts';
import { phrases } from './phrases.ts';

/** Words that say how far an action is. A colour alone says nothing before the legend of the document is known. */
export const STATUS_WORDS: readonly { code: StatusCode; phrases: readonly string[] }[] = [
  {
    code: 'planned',
    phrases: phrases(`
      not started; not yet started; not commenced; not begun; to be started; planned; upcoming; future;
      to start; to do; not due; not yet due; forthcoming; next steps; next; scheduled; pending; new;
      proposed; outstanding; still to do; heb ddechrau`),
  },
  {
    code: 'in-progress',
    phrases: phrases(`
      in progress; on track; on target; underway; under way; ongoing; on-going; started; commenced;
      partially complete; partly complete; partially completed; part complete; at risk; off track;
      off target; delayed; behind schedule; slipped; progressing; current; continuing; active; overdue; wip;
      ar y gweill; doing; some delay; almost complete; nearly complete`),
  },
  {
    code: 'completed',
    phrases: phrases(`
      complete; completed; done; achieved; delivered; closed; finished; implemented; so far; to date;
      achievements; accomplished; embedded; fully met; met; business as usual; bau; past; wedi cwblhau;
      launched; what we have done; what we did; we have done; we did; we have already`),
  },
  {
    code: 'stopped',
    phrases: phrases(`
      stopped; cancelled; canceled; withdrawn; superseded; no longer required; no longer needed; abandoned;
      discontinued; paused; on hold; deferred; removed; not progressing; not achieved; will not be done`),
  },
];

/** Words that tell the status where a report of progress opens with them. */
export const OPENING_STATUSES: readonly { code: StatusCode; phrases: readonly string[] }[] = [
  {
    code: 'planned',
    phrases: phrases('not started; not yet started; not begun; not yet due; not due; yet to start; planned'),
  },
  {
    code: 'in-progress',
    phrases:
      phrases(`in progress; on track; on target; underway; under way; ongoing; on-going; work in progress; started;
      partially complete; partially completed; part complete; partly complete; nearly complete; delayed;
      behind schedule; off track; at risk; slipped; overdue; progressing`),
  },
  { code: 'completed', phrases: phrases('complete; completed; done; achieved; finished; closed; fully achieved') },
  {
    code: 'stopped',
    phrases: phrases('stopped; cancelled; withdrawn; on hold; paused; deferred; no longer required; abandoned'),
  },
];

export const COLOURS = phrases(`
      red; amber; green; blue; grey; gray; yellow; orange; purple; white; black`);

/** What a heading over a list of actions by status may speak of. */
export const STATUS_NOUNS = phrases(`
      actions; action; plans; activities; activity; work; steps; projects; initiatives; tasks; items;
      achievements; progress; commitments; milestones; deliverables; we; what`);
