import { anyRole, type PermissionTable } from '#platform/kernel';

export const permissions = {
  'plans:read': anyRole,
  /** Bring in, write and change plans. */
  'plans:edit': ['equality-lead', 'plan-editor'],
  /** Report on an action: editors on any, others on those that they lead. */
  'plans:record-progress': ['equality-lead', 'equality-adviser', 'plan-editor', 'action-lead', 'manager', 'approver'],
  /** Choose another rating than the proposed one. */
  'plans:rate': ['equality-lead', 'plan-editor'],
  /** Say whether a measure has come about: whoever may report, and the staff voice lead. */
  'plans:answer-measure': [
    'equality-lead',
    'equality-adviser',
    'plan-editor',
    'action-lead',
    'manager',
    'approver',
    'staff-voice-lead',
  ],
  /** See on Home what their people lead. */
  'plans:oversee-unit': ['manager', 'approver'],
  /** See on Home, of every plan, what is late, what slipped and what was decided otherwise, with the reasons. */
  'plans:see-exceptions': ['board-member', 'approver'],
  /** Sign a review, in one's own name: those to whom it is dispatched. */
  'plans:sign-review': ['board-member', 'approver'],
  /** Put the staff's view of a measure beside the lead's. */
  'plans:give-staff-view': ['staff-voice-lead'],
} as const satisfies PermissionTable;
