import { plural } from '#platform/views';
import type { DutyAim } from '../domain/links.ts';

/** Sentences of links: aims of the duty, origins, files and links. */
export const links = {
  dutyAims: 'Which aims of the equality duty does it serve?',
  dutyAimsHint: 'Section 149 of the Equality Act 2010 asks a public body to have due regard to all three.',
  dutyAimsShort: 'Aims of the duty',
  aims: {
    eliminate: 'Eliminate discrimination, harassment and victimisation',
    advance: 'Advance equality of opportunity',
    foster: 'Foster good relations',
  } satisfies Record<DutyAim, string>,
  noAim: 'None is given',
  objectiveCharacteristics: 'For whom is it?',
  chooseCharacteristics: 'Choose from the list',
  cameFrom: 'Came from',
  origin: 'Came from',
  originKinds: {
    'impact-assessment': 'Impact assessment',
    'self-assessment': 'Self-assessment',
    survey: 'Survey',
    engagement: 'Engagement',
    indicator: 'Indicator',
    learning: 'Learning',
    disclosure: 'Respect at Work',
    meeting: 'Meeting',
  } as Record<string, string>,
  attachments: 'Links and files',
  noAttachments: 'No link or file yet.',
  attach: 'Add a link or a file',
  attachLede:
    'A document that belongs to it: a business case, the data behind it, a web page. Evidence of what was done goes with an update.',
  link: 'Web address',
  linkHint: 'Begins with https:// or http://',
  wrongLink: 'Enter a whole web address. Begin it with https:// or http://',
  file: 'Or a file',
  fileHint: 'Up to 20 MB',
  label: 'What is it called?',
  labelHint: 'Left empty, the file’s own name or the address stands there.',
  enterOne: 'Enter a web address or choose a file',
  onlyOne: 'Enter a web address or choose a file, not both',
  tooMany: (most: number) => `Remove one first: there can be ${plural(most, 'link or file', 'links and files')}`,
  button: 'Add',
  attached: 'It is added',
  by: (by: string, day: string) => `${by}, ${day}`,
  remove: 'Remove',
  removeTitle: 'Remove a link or a file',
  removeText: 'It goes out of sight. That it was there stays in the audit trail.',
  removed: 'It is removed',
};

/** What a kind of origin is called; a kind of a room that is not known here stays as it is. */
export const originWord = (kind: string): string => links.originKinds[kind] ?? kind;
