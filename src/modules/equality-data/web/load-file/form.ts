import { choice, day, file, form, text, wholeNumber } from '#platform/forms';
import { kindCodes } from '../../domain/kinds.ts';
import { words } from '../words.ts';

const own = words.load;
export const legalBases = ['public-task-equality', 'legal-obligation', 'statistics', 'published'] as const;

export const loadForm = form({
  file: file(own.chooseFile),
  name: text({ required: own.enterName, most: 200 }),
  period: text({ required: own.enterPeriod, most: 100 }),
  snapshotOn: day(),
  purpose: text({ most: 500 }),
  legalBase: choice(legalBases),
  retentionMonths: wholeNumber({ least: 1, most: 240 }),
  publisher: text({ most: 200 }),
  licence: text({ most: 200 }),
  notes: text({ most: 2000 }),
  kind: choice(kindCodes),
  followPurpose: text({ most: 500 }),
  followUntil: day(),
});
