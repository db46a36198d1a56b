import { didTo, type EventWords } from '#platform/room';

/** What the audit trail says of this room's events. */
export const eventWords: Record<string, EventWords> = {
  'plans:reading-removed': didTo('Reading stopped', 'took away before it was read'),
  'plans:import-proposed': didTo('Plan read from a file', 'had a plan read from', ''),
  'plans:import-accepted': didTo('Import accepted', 'accepted what was read from'),
  'plans:import-refused': didTo('Import refused', 'refused what was read from'),
  'plans:import-corrected': didTo('Import corrected', 'corrected what was read from'),
  'plans:import-correction-undone': didTo('Correction undone', 'undid a correction of what was read from'),
  'plans:plan-created': didTo('Plan made', 'made the plan'),
  'plans:plan-edited': didTo('Plan changed', 'changed the plan'),
  'plans:group-added': didTo('Group added', 'added the group'),
  'plans:group-edited': didTo('Group changed', 'changed the group'),
  'plans:group-removed': didTo('Group removed', 'removed the group'),
  'plans:objective-added': didTo('Objective added', 'added the objective'),
  'plans:objective-edited': didTo('Objective changed', 'changed the objective'),
  'plans:objective-removed': didTo('Objective removed', 'removed the objective'),
  'plans:action-added': didTo('Action added', 'added the action'),
  'plans:action-edited': didTo('Action changed', 'changed the action'),
  'plans:action-removed': didTo('Action removed', 'removed the action'),
  'plans:progress-recorded': didTo('Progress reported', 'reported on'),
  'plans:measure-answered': didTo('Measure answered', 'answered a measure of'),
  'plans:staff-view-added': didTo('Staff’s view given', 'gave the staff’s view of a measure of'),
  'plans:cover-arranged': didTo('Cover arranged', 'arranged cover for'),
  'plans:cover-ended': didTo('Cover ended', 'ended the cover for'),
  'plans:handed-over': didTo('Handed over', 'handed over what', ' leads'),
  'plans:rating-decided': didTo('Rating chosen', 'chose a rating for'),
};
