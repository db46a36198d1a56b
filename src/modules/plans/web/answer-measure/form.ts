import { choice, day, form, text } from '#platform/forms';
import { met } from '../../domain/measures.ts';
import { running } from '../words-running.ts';

const own = running.measures;

export const answerMeasureForm = form({
  met: choice(met, own.chooseMet),
  reading: text({ required: own.enterReading, most: 3000 }),
  source: text({ required: own.enterSource, most: 500 }),
  readOn: day(),
  helped: text({ most: 1000 }),
});
