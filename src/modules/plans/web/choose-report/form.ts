import { choice, day, form, text } from '#platform/forms';
import { reportForms, reportWords } from '../words-reports.ts';

export const sinces = ['none', 'review', 'day'] as const;

export const chooseReportForm = form(
  {
    form: choice(reportForms, reportWords.chooseForm),
    on: day(),
    since: choice(sinces),
    sinceDay: day(),
    audience: text({ most: 200 }),
  },
  ({ since, sinceDay }) => (since === 'day' && !sinceDay ? { sinceDay: reportWords.enterSince } : null),
);
