export type { DutyAim, Origin } from './domain/links.ts';
export { type Action, titled } from './domain/plan.ts';
export { listPlans } from './store/plan-reader.ts';
export { actionsFrom, type RaisedAction, raiseAction } from './use-cases/raise-action.ts';
export { paths as plansPaths } from './web/paths.ts';
