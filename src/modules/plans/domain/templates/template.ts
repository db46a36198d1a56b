import type { LevelWords } from '../plan.ts';
import type { NewPlan } from '../plan-from-proposal.ts';

interface TemplateAction {
  text: string;
  measures: string[];
  /** In words, such as "Each quarter"; a body sets the days. */
  timescale?: string;
  characteristics?: string[];
}

interface TemplateGroup {
  label: string;
  statement: string;
  objectives?: { text: string; actions: TemplateAction[] }[];
  /** Those of no objective. */
  actions?: TemplateAction[];
}

/** What a plan of a kind may begin with. Leads and dates are the body's own. */
export interface PlanTemplate {
  key: string;
  name: string;
  /** For whom it is. */
  lede: string;
  levels: LevelWords;
  /** The key of a common legend. */
  legend: string;
  reviewCycle: string[];
  groups: TemplateGroup[];
}

type Contents = Pick<NewPlan, 'groups' | 'objectives' | 'actions'>;

/** The contents of a template, numbered 1, 1.1, 1.1.1. */
export function contentsOf({ groups }: PlanTemplate): Contents {
  const contents: Contents = { groups: [], objectives: [], actions: [] };
  groups.forEach(({ label, statement, objectives = [], actions = [] }, group) => {
    const code = String(group + 1);
    contents.groups.push({ code, label, statement, places: {} });
    objectives.forEach(({ text, actions: own }, at) => {
      const number = `${code}.${at + 1}`;
      contents.objectives.push({ group, number, text, issue: '', aim: '', places: {} });
      addActions(contents, own, number, { group, objective: contents.objectives.length - 1 });
    });
    addActions(contents, actions, code, { group, objective: null });
  });
  return contents;
}

function addActions(
  contents: Contents,
  actions: readonly TemplateAction[],
  before: string,
  place: { group: number; objective: number | null },
): void {
  actions.forEach(({ text, measures, timescale = '', characteristics = [] }, at) => {
    contents.actions.push({
      ...place,
      ...{ number: `${before}.${at + 1}`, text, measures, characteristics, timescaleText: timescale },
      ...{ parts: [], leads: [], timescaleKind: null, startsOn: null, dueOn: null },
      ...{ status: 'planned', statusText: '', updates: [], places: {} },
    });
  });
}
