import { day, form, recordId } from '#platform/forms';
import { running } from '../words-running.ts';

const own = running.cover;

export const coverLeadForm = form(
  {
    personId: recordId(own.choosePerson),
    coverId: recordId(own.choosePerson),
    fromOn: day(own.enterDay),
    toOn: day(own.enterDay),
  },
  ({ personId, coverId, fromOn, toOn }) => {
    if (personId === coverId) return { coverId: own.samePerson };
    return fromOn && toOn && toOn < fromOn ? { toOn: own.endBeforeStart } : null;
  },
);
