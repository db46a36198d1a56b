import type { Scope } from '#platform/database';
import { isId } from '#platform/kernel';
import { type WordRun, wordDifference } from '../../domain/import-again/word-difference.ts';
import { type Plan, titled } from '../../domain/plan.ts';
import { compareVersions, type FieldDifference, type ItemDifference, tally } from '../../domain/versions/compare.ts';
import type { FrozenPlan } from '../../domain/versions/frozen-plan.ts';
import { findTree } from '../../store/plan-reader.ts';
import { findFrozen, listVersions, type PlanVersion } from '../../store/version-reader.ts';
import { describePlan } from '../../use-cases/describe-plan.ts';
import { frozenFieldWord, frozenLines, inFieldOrder } from '../version-fields.ts';
import { words } from '../words.ts';
import { versionWords } from '../words-versions.ts';

const own = versionWords.compare;

/** One field on both sides; each line is a row of runs, what only that side has is marked. */
export interface ComparedField {
  label: string;
  before: WordRun[][];
  after: WordRun[][];
}

export interface ComparedItem extends Pick<ItemDifference, 'kind' | 'id' | 'name' | 'what' | 'moved'> {
  fields: ComparedField[];
}

export interface ComparePage {
  plan: Plan;
  versions: PlanVersion[];
  /** The ids of the two versions, or `now`. */
  asked: { a: string; b: string; everything: boolean };
  counts: ReturnType<typeof tally>;
  sections: { title: string; items: ComparedItem[]; fields: ComparedField[] }[];
}

export async function findComparison(
  scope: Scope,
  planId: string,
  query: URLSearchParams,
): Promise<ComparePage | null> {
  const tree = await findTree(scope, planId);
  if (!tree) return null;
  const versions = await listVersions(scope, planId);
  const asked = {
    ...{ a: query.get('a') || (versions[0]?.id ?? 'now'), b: query.get('b') || 'now' },
    everything: query.get('show') === 'everything',
  };
  const content = async (which: string): Promise<FrozenPlan | null> => {
    if (which === 'now') return describePlan(scope, tree);
    const version = isId(which) ? versions.find(({ id }) => id === which) : undefined;
    return version ? findFrozen(scope, version) : null;
  };
  const [before, after] = [await content(asked.a), await content(asked.b)];
  if (!before || !after) return null;
  return { plan: tree.plan, versions, asked, ...present(before, after, asked.everything) };
}

function present(before: FrozenPlan, after: FrozenPlan, everything: boolean): Pick<ComparePage, 'counts' | 'sections'> {
  const compared = compareVersions(before, after);
  const lines = (fields: FieldDifference[], { kind, what }: Partial<ItemDifference> = {}) =>
    inFieldOrder(fields).flatMap((difference) => {
      const was = what === 'added' ? [] : frozenLines(difference.field, difference.before, before);
      const is = what === 'removed' ? [] : frozenLines(difference.field, difference.after, after);
      return fieldOf(frozenFieldWord(difference.field, kind === 'action'), was, is);
    });
  const items = compared.items.filter(({ what }) => everything || what !== 'same');
  const section = (title: string, some: ItemDifference[]) => ({
    title,
    fields: [],
    items: some.map((item) => ({ ...item, fields: lines(item.fields, item) })),
  });
  const known = [...after.groups, ...before.groups.filter(({ id }) => !after.groups.some((one) => one.id === id))];
  const isOf = (of: ItemDifference['kind']) => items.filter(({ kind }) => kind === of);
  const sections = [
    { title: own.thePlan, items: [], fields: lines(compared.plan) },
    ...known.map(({ id, code, label }) =>
      section(
        titled(code, label),
        items.filter(({ groupId }) => groupId === id),
      ),
    ),
    section(
      words.noGroup,
      items.filter(
        ({ kind, groupId }) => kind !== 'commitment' && kind !== 'outcome' && !known.some(({ id }) => id === groupId),
      ),
    ),
    section(own.promises, isOf('commitment')),
    section(own.evaluation, isOf('outcome')),
  ];
  return { counts: tally(compared), sections: sections.filter((one) => one.items.length + one.fields.length > 0) };
}

/** None where the difference is nothing that can be read, such as the order of two equal lines. */
function fieldOf(label: string, was: string[], is: string[]): ComparedField[] {
  if (was.length === 1 && is.length === 1) {
    const runs = wordDifference(was[0] ?? '', is[0] ?? '');
    const side = (kind: WordRun['kind']) => [runs.filter((run) => run.kind !== kind)];
    return [{ label, before: side('after'), after: side('before') }];
  }
  const only = (kind: WordRun['kind'], these: string[], others: string[]) =>
    these.flatMap((text) => (others.includes(text) ? [] : [[{ kind, text }]]));
  const both = { label, before: only('before', was, is), after: only('after', is, was) };
  return both.before.length + both.after.length > 0 ? [both] : [];
}
