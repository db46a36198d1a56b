import { defaultLegend } from './common-legends.ts';
import type { Action, Objective, Plan } from './plan.ts';

/** An action about which nothing is known but what is given. */
export const anAction = (id: string, fields: Partial<Action> = {}): Action => ({
  id,
  planId: 'p',
  groupId: null,
  objectiveId: null,
  number: '',
  text: '',
  parts: [],
  leads: [],
  timescaleText: '',
  timescaleKind: null,
  startsOn: null,
  dueOn: null,
  measures: [],
  characteristics: [],
  dutyAims: [],
  origins: [],
  bodyIds: [],
  status: 'unknown',
  statusText: '',
  places: {},
  latest: null,
  decision: null,
  version: 1,
  ...fields,
});

export const anObjective = (id: string, fields: Partial<Objective> = {}): Objective => ({
  id,
  planId: 'p',
  groupId: null,
  number: '',
  text: 'Fair recruitment',
  issue: '',
  aim: '',
  parentId: null,
  dutyAims: [],
  characteristics: [],
  places: {},
  version: 1,
  ...fields,
});

const about: Plan['about'] = {
  roles: [],
  outcomes: [],
  metrics: [],
  characteristics: [],
  reviewCycle: [],
  signOff: null,
  figures: [],
};

export const aPlan = ({ reviewCycle = [] }: { reviewCycle?: string[] }): Plan => ({
  id: 'p',
  title: 'Equal Marlshire',
  kind: 'plan',
  state: 'active',
  periodText: '',
  periodFrom: null,
  periodTo: null,
  levels: { group: 'Theme', objective: 'Objective', action: 'Action' },
  legend: defaultLegend(),
  horizons: [],
  about: { ...about, reviewCycle },
  anchorOn: null,
  bodies: [],
  importId: null,
  revision: '1',
  version: 1,
});
