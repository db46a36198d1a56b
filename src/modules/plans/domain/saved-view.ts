/** Filters and sorting of a plan's register, under a name. */
export interface SavedView {
  id: string;
  planId: string;
  ownerId: string;
  name: string;
  /** As it stands in the address, without the page. */
  query: string;
  /** Everybody sees it, not its owner alone. */
  shared: boolean;
}

/** Its owner changes a view; a shared one whoever may share. */
export const mayChangeView = (
  { ownerId, shared }: Pick<SavedView, 'ownerId' | 'shared'>,
  person: { personId: string | null; mayShare: boolean },
): boolean => ownerId === person.personId || (shared && person.mayShare);
