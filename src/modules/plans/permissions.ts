import { anyRole, type PermissionTable } from '#platform/kernel';

export const permissions = {
  'plans:read': anyRole,
  /** Bring in, write and change plans. */
  'plans:edit': ['equality-lead', 'plan-editor'],
  /** Report on an action: editors on any, others on those that they lead. */
  'plans:record-progress': ['equality-lead', 'equality-adviser', 'plan-editor', 'action-lead', 'manager', 'approver'],
  /** Choose another rating than the proposed one. */
  'plans:rate': ['equality-lead', 'plan-editor'],
} as const satisfies PermissionTable;
