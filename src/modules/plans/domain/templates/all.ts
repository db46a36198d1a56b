import { directoratePlan } from './directorate-plan.ts';
import { servicePlan } from './service-plan.ts';
import type { PlanTemplate } from './template.ts';
import { workforceRacePlan } from './workforce-race-plan.ts';

export { contentsOf, type PlanTemplate } from './template.ts';

export const planTemplates: readonly PlanTemplate[] = [workforceRacePlan, directoratePlan, servicePlan];
