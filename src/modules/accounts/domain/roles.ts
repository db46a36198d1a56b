/** The fixed list of roles. What each may do stands in every room's `permissions.ts`. */
export const roles = [
  'administrator',
  'equality-lead',
  'equality-adviser',
  'plan-editor',
  'action-lead',
  'manager',
  'approver',
  'staff-voice-lead',
  'board-member',
  'analyst',
  'reader',
] as const;

export type Role = (typeof roles)[number];

export const isRole = (text: string): text is Role => roles.some((role) => role === text);
