import { didTo, type EventWords } from '#platform/room';

/** What the audit trail says of this room's events. */
export const eventWords: Record<string, EventWords> = {
  'equality-data:dataset-added': didTo('Dataset added', 'added the dataset'),
  'equality-data:file-loaded': didTo('File of data loaded', 'loaded a file for', ' as a draft'),
  'equality-data:text-mapped': didTo('Text mapped to a category', 'said what a text means in'),
  'equality-data:column-mapped': didTo('Column corrected', 'said what a column means in'),
  'equality-data:kind-corrected': didTo('Kind of file corrected', 'said what kind of file this is:'),
  'equality-data:reading-removed': didTo('File that was being read taken away', 'took away the file'),
  'equality-data:following-begun': didTo('People followed between files', 'began to follow people between files for'),
  'equality-data:following-ended': didTo('Key for following people destroyed', 'destroyed the key for'),
  'equality-data:draft-rows-removed': didTo('Rows of an old draft removed', 'removed the rows of an old draft of'),
  'equality-data:draft-discarded': didTo('Draft of data discarded', 'discarded a draft of'),
  'equality-data:release-confirmed': didTo('Release confirmed', 'confirmed a release of'),
  'equality-data:exact-counts-seen': didTo('Exact counts seen', 'looked at the exact counts of'),
  'equality-data:publication-asked': didTo('Release of figures asked for', 'asked to release the figures of'),
  'equality-data:publication-released': didTo('Figures released', 'released the protected figures of'),
  'equality-data:publication-refused': didTo(
    'Figures not released',
    'asked to release the figures of',
    ', which could not be protected',
  ),
  'equality-data:count-waived': didTo('Small count shown by a waiver', 'made a waiver for a small count in'),
  'equality-data:units-merged': didTo('Units told as one', 'asked to tell some units as one in the figures of'),
  'equality-data:gap-added': didTo('Gap in the data written down', 'wrote down that this is not collected:'),
  'equality-data:gap-closed': didTo('Gap in the data closed', 'closed the gap'),
};
