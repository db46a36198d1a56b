import {
  type Action,
  type Group,
  nameOf,
  type Objective,
  type Places,
  type PlanTree,
  type StatusCode,
  type TimescaleKind,
} from '../plan.ts';
import type { NewPlan } from '../plan-from-proposal.ts';
import { planFromProposal } from '../plan-from-proposal.ts';
import type { KeyedProposal } from '../workbench/keyed-proposal.ts';

export const kinds = ['group', 'objective', 'action'] as const;

export type Kind = (typeof kinds)[number];

/** What is compared, field by field; values are texts, days, lists of texts and parts. */
export type ItemFields = Record<string, unknown>;

/** What the newest file said of an item: its fields, its place, and its status. */
export interface Said {
  fields: ItemFields;
  /** Of an item that the plan has: "objective:<id>", "group:<id>" or empty. */
  stands: string;
  status: StatusCode;
}

/** Something a file reports about an action. */
export interface Report {
  note: string;
  status: StatusCode;
}

export interface RecordedReport extends Report {
  by: string;
  at: Date;
}

interface Item {
  kind: Kind;
  number: string;
  /** The words it is recognised by. */
  text: string;
  fields: ItemFields;
  status: StatusCode;
  statusText: string;
  places: Places;
}

/** An item of the plan; `said` is null for what was written here. */
export interface OurItem extends Item {
  id: string;
  version: number;
  groupId: string | null;
  objectiveId: string | null;
  said: Said | null;
  recorded: RecordedReport[];
}

/** An item of the file, named by its key in the proposal. */
export interface FileItem extends Item {
  key: string;
  groupKey: string | null;
  objectiveKey: string | null;
  timescaleKind: TimescaleKind | null;
  notes: string[];
}

export interface FilePlan {
  plan: NewPlan;
  items: FileItem[];
}

/** Where an item of the plan stands, in the words of `Said`. */
export const standsOf = ({ groupId, objectiveId }: Pick<OurItem, 'groupId' | 'objectiveId'>): string => {
  if (objectiveId) return `objective:${objectiveId}`;
  return groupId ? `group:${groupId}` : '';
};

/** What a file says of an item that stands there. */
export const saidBy = ({ fields, status }: Pick<Item, 'fields' | 'status'>, stands: string): Said => ({
  fields,
  stands,
  status,
});

const unreported = { status: 'unknown' as const, statusText: '' };

const groupFields = ({ code, label, statement }: Pick<Group, 'code' | 'label' | 'statement'>): ItemFields => ({
  code,
  label,
  statement,
});

const objectiveFields = ({ number, text, issue, aim }: Pick<Objective, 'number' | 'text' | 'issue' | 'aim'>) => ({
  number,
  text,
  issue,
  aim,
});

export type ActionWords = Pick<
  Action,
  'number' | 'text' | 'parts' | 'timescaleText' | 'startsOn' | 'dueOn' | 'measures'
> & {
  leads: readonly string[];
};

const actionFields = ({ number, text, parts, leads, timescaleText, startsOn, dueOn, measures }: ActionWords) => ({
  number,
  text,
  parts: parts.map((part) => ({ number: part.number, text: part.text })),
  leads: [...leads],
  timescaleText,
  startsOn,
  dueOn,
  measures: [...measures],
});

const words = (objective: Pick<Objective, 'text' | 'issue' | 'aim'>): string => nameOf({ number: '', ...objective });

/** The plan's items, with what the newest file said of each and what was reported. */
export function itemsOf(
  { groups, objectives, actions }: PlanTree,
  said: ReadonlyMap<string, Said>,
  recorded: ReadonlyMap<string, RecordedReport[]>,
): OurItem[] {
  const known = ({ id, version, places }: Group | Objective | Action) => ({
    ...{ id, version, places, said: said.get(id) ?? null, recorded: recorded.get(id) ?? [] },
  });
  return [
    ...groups.map((group): OurItem => {
      const { code, label, statement } = group;
      const where = { groupId: null, objectiveId: null };
      return {
        ...{ kind: 'group', number: code, text: label || statement, fields: groupFields(group) },
        ...{ ...unreported, ...where, ...known(group) },
      };
    }),
    ...objectives.map(
      (one): OurItem => ({
        ...{ kind: 'objective', number: one.number, text: words(one), fields: objectiveFields(one) },
        ...{ ...unreported, groupId: one.groupId, objectiveId: null, ...known(one) },
      }),
    ),
    ...actions.map(
      (one): OurItem => ({
        ...{ kind: 'action', number: one.number, text: one.text, status: one.status, statusText: one.statusText },
        fields: actionFields({ ...one, leads: one.leads.map(({ label }) => label) }),
        ...{ groupId: one.groupId, objectiveId: one.objectiveId, ...known(one) },
      }),
    ),
  ];
}

/** The items of a proposal. Null: the document is no plan. */
export function fileItems(proposal: KeyedProposal, fallbackTitle: string): FilePlan | null {
  const plan = planFromProposal(proposal, fallbackTitle);
  if (!plan) return null;
  const keyAt = (list: readonly { key: string }[], at: number | null) => (at === null ? null : (list[at]?.key ?? null));
  const groups = plan.groups.map(
    (one, at): FileItem => ({
      ...{ kind: 'group', number: one.code, text: one.label || one.statement, fields: groupFields(one) },
      ...{ ...unreported, places: one.places, key: keyAt(proposal.groups, at) ?? '' },
      ...{ groupKey: null, objectiveKey: null, timescaleKind: null, notes: [] },
    }),
  );
  const objectives = plan.objectives.map(
    (one, at): FileItem => ({
      ...{ kind: 'objective', number: one.number, text: words(one), fields: objectiveFields(one) },
      ...{ ...unreported, places: one.places, key: keyAt(proposal.objectives, at) ?? '' },
      ...{ groupKey: keyAt(proposal.groups, one.group), objectiveKey: null, timescaleKind: null, notes: [] },
    }),
  );
  const actions = plan.actions.map((one, at): FileItem => {
    const group = one.group ?? (one.objective === null ? null : (plan.objectives[one.objective]?.group ?? null));
    return {
      ...{ kind: 'action', number: one.number, text: one.text, fields: actionFields(one), places: one.places },
      ...{ status: one.status, statusText: one.statusText, key: keyAt(proposal.actions, at) ?? '' },
      groupKey: keyAt(proposal.groups, group),
      objectiveKey: keyAt(proposal.objectives, one.objective),
      timescaleKind: one.timescaleKind,
      notes: one.updates,
    };
  });
  return { plan, items: [...groups, ...objectives, ...actions] };
}
