import { calendarType, writeCalendar } from '#platform/calendar';
import { defineFile, download, notFound } from '#platform/http';
import { listActions } from '../../store/action-reader.ts';
import { findPlan } from '../../store/plan-reader.ts';
import { dueEntries } from '../calendar-entries.ts';
import { paths } from '../paths.ts';

export const page = defineFile({
  name: 'plans.download-calendar',
  path: paths.planCalendar,
  permission: 'plans:read',
  async load(scope, { params, publicUrl }) {
    const plan = await findPlan(scope, params.planId);
    if (!plan) return notFound();
    const entries = await dueEntries(scope, await listActions(scope, { planId: plan.id }), [plan], publicUrl);
    return download(`${plan.title}.ics`, calendarType, writeCalendar(plan.title, entries, scope.now));
  },
});
