import { choice, form, recordId, version } from '#platform/forms';
import { againWords } from '../words-again.ts';

export const choosePlanForm = form({
  version: version(),
  planId: recordId(againWords.choose.choosePlan),
  role: choice(['version', 'report'], againWords.choose.chooseRole),
});
