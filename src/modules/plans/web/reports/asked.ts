import { type Day, isDay } from '#platform/kernel';
import { type ReportForm, reportForms } from '../words-reports.ts';

/** Which report somebody wants; it stands in the address. */
export interface AskedReport {
  form: ReportForm;
  on: Day;
  since: Day | null;
  audience: string;
}

export const isForm = (text: string): text is ReportForm => reportForms.some((form) => form === text);

/** What the address asks for; what it does not understand is left out, and no report tells of the future. */
export function readAskedReport(form: ReportForm, query: URLSearchParams, today: Day): AskedReport {
  const day = (name: string) => {
    const given = query.get(name) ?? '';
    return isDay(given) ? given : null;
  };
  const given = day('on') ?? today;
  const on = given < today ? given : today;
  const since = day('since');
  return {
    form,
    on,
    since: since !== null && since < on ? since : null,
    audience: (query.get('for') ?? '').slice(0, 200),
  };
}

/** The same report, on whatever day the address is opened where none was chosen. */
export function reportQuery({ on, since, audience }: Omit<AskedReport, 'form'>, today: Day): Record<string, string> {
  return {
    ...(on === today ? {} : { on }),
    ...(since ? { since } : {}),
    ...(audience ? { for: audience } : {}),
  };
}
