/** The aims of the duty: Equality Act 2010, section 149(1). */
export const dutyAims = ['eliminate', 'advance', 'foster'] as const;
export type DutyAim = (typeof dutyAims)[number];

/** What an action came from: a record of another room, with its own address in the product. */
export interface Origin {
  /** Such as `impact-assessment`. */
  kind: string;
  id: string;
  /** What it was called when the action was raised. */
  label: string;
  /** Begins with `/`. */
  href: string;
}
