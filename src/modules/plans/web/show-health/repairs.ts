import { withQuery } from '#platform/http';
import type { HealthFinding } from '../../domain/health.ts';
import type { HealthRule } from '../../domain/health-rules.ts';
import type { Missing } from '../../domain/missing.ts';
import { paths } from '../paths.ts';

/** The page, at the right field, where a finding is put right. */
export function repairOf(planId: string, { rule, id, because }: HealthFinding): string {
  const action = { planId, actionId: id };
  switch (rule) {
    case 'no-lead':
      return `${paths.editAction(action)}#leadPerson`;
    case 'lead-left':
      return withQuery(paths.handOver(), { from: because.people?.[0]?.id ?? '' });
    case 'no-date':
      return `${paths.editAction(action)}#dueOn`;
    case 'late':
    case 'stale':
      return `${paths.recordProgress(action)}#note`;
    case 'missed':
      return `${paths.recordProgress(action)}#occurrence`;
    case 'no-measure':
      return `${paths.editAction(action)}#measures`;
    case 'not-specific':
      return `${paths.editAction(action)}#text`;
    case 'measure-no':
      return paths.action(action);
    case 'no-evidence':
      return paths.attachToAction(action);
    case 'empty-group':
      return withQuery(paths.newAction({ planId }), { group: id });
    case 'empty-objective':
      return withQuery(paths.newAction({ planId }), { objective: id });
    case 'not-served':
      return withQuery(paths.newAction({ planId }), { characteristic: id });
    case 'promise':
      return paths.editCommitment({ planId, commitmentId: id });
  }
}

/** What leads may put right themselves, by a report. */
export const repairedByReport: readonly HealthRule[] = ['late', 'stale', 'missed'];

const many: Partial<Record<HealthRule, Missing>> = { 'no-lead': 'lead', 'no-date': 'date', 'no-measure': 'measure' };

/** The page that puts right many at once, where there is one. */
export function manyOf(planId: string, rule: HealthRule): string | null {
  const missing = many[rule];
  return missing ? withQuery(paths.assignMany({ planId }), { missing }) : null;
}
