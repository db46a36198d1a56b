import { bodiesOf } from './answerers.ts';
import type { Action, Plan, PlanTree, StatusCode } from './plan.ts';

interface Body {
  id: string;
  name: string;
  closedOn: string | null;
}

interface BodyReport {
  actionId: string;
  of: string;
  status: StatusCode;
}

/** Whether the open bodies that share an action say the same of it. */
export const agreements = ['agree', 'differ', 'waiting'] as const;
export type Agreement = (typeof agreements)[number];

export const agreementOf = (statuses: readonly (StatusCode | null)[]): Agreement =>
  statuses.includes(null) ? 'waiting' : new Set(statuses).size <= 1 ? 'agree' : 'differ';

export interface BodyRow {
  action: Action;
  /** By body, in the order of `bodies`: `null` it has not reported, `undefined` the action is not its own. */
  statuses: (StatusCode | null | undefined)[];
  agreement: Agreement;
}

/** The actions that several bodies share, with what each body reported. */
export function standingsByBody<B extends Body>(
  { plan, actions }: Pick<PlanTree, 'plan' | 'actions'>,
  known: readonly B[],
  reports: readonly BodyReport[],
): { bodies: B[]; rows: BodyRow[] } {
  const bodies = bodiesOf(plan, { bodyIds: [] }, known);
  const statusOf = new Map(reports.map(({ actionId, of, status }) => [`${actionId} ${of}`, status]));
  const rows = actions.flatMap((action) => {
    const own = bodiesOf(plan, action, bodies);
    const statuses = bodies.map((body) =>
      own.includes(body) ? (statusOf.get(`${action.id} ${body.id}`) ?? null) : undefined,
    );
    const open = bodies.flatMap((body, at) =>
      body.closedOn === null && own.includes(body) ? [statuses[at] ?? null] : [],
    );
    return open.length > 0 ? [{ action, statuses, agreement: agreementOf(open) }] : [];
  });
  return { bodies, rows };
}

/** A joint plan is one that more than one of our bodies shares. */
export const isJoint = ({ bodies }: Pick<Plan, 'bodies'>): boolean =>
  new Set(bodies.flatMap(({ bodyId }) => bodyId ?? [])).size > 1;
