import type { FileItem, Kind, OurItem } from './items.ts';
import { type Evidence, matchItems, type Pair } from './match-items.ts';

/** What a person decided about a file's item: which of ours it is; null: none of them. */
export type Decided = Readonly<Record<string, string | null>>;

interface Lists {
  ours: OurItem[];
  theirs: FileItem[];
}

/**
 * Which item of the file is which of the plan, by the key of the file's. Actions are recognised first by their words;
 * they tell which groups and objectives are the same, and those tell which of the other actions are.
 */
export function matchPlan(
  ours: readonly OurItem[],
  theirs: readonly FileItem[],
  decided: Decided = {},
): Map<string, Pair> {
  const settled = settle(ours, theirs, decided);
  const taken = new Set([...settled.values()].map((pair) => pair.ours));
  const listsOf = (kind: Kind): Lists => ({
    ours: ours.filter((one) => one.kind === kind && !taken.has(one.id)),
    theirs: theirs.filter((one) => one.kind === kind && !Object.hasOwn(decided, one.key)),
  });
  const [groups, objectives, actions] = [listsOf('group'), listsOf('objective'), listsOf('action')];
  const rough = [...settled.values(), ...pairsOf(actions, { place: () => 0, leastWithBoth: 1 })];
  const votes = votesOf(rough, ours, theirs);
  const groupPairs = pairsOf(groups, { place: votes, leastWithBoth: 0 });
  const parents = new Map([...settled.values(), ...groupPairs].map((pair) => [pair.theirs, pair.ours]));
  const inSameGroup = inSame(ours, theirs, parents);
  const objectivePairs = pairsOf(objectives, {
    place: (our, their) => Math.max(votes(our, their), 0.6 * inSameGroup(our, their)),
    leastWithBoth: 0.2,
  });
  for (const pair of objectivePairs) parents.set(pair.theirs, pair.ours);
  const actionPairs = pairsOf(actions, { place: inSame(ours, theirs, parents), leastWithBoth: 0.4 });
  return new Map(
    [...settled.values(), ...groupPairs, ...objectivePairs, ...actionPairs].map((pair) => [pair.theirs, pair]),
  );
}

const pairsOf = ({ ours, theirs }: Lists, evidence: Evidence): Pair[] =>
  matchItems(
    ours,
    theirs.map(({ key, number, text }) => ({ id: key, number, text })),
    evidence,
  );

/** Decisions about items that are both there. Nobody is taken twice: the first decision stands. */
function settle(ours: readonly OurItem[], theirs: readonly FileItem[], decided: Decided): Map<string, Pair> {
  const free = new Map(ours.map((one) => [one.id, one]));
  const pairs = new Map<string, Pair>();
  for (const { key, kind } of theirs) {
    const id = decided[key];
    if (!id || free.get(id)?.kind !== kind) continue;
    free.delete(id);
    pairs.set(key, { ours: id, theirs: key, likeness: 1, doubtful: false });
  }
  return pairs;
}

const parentsOf = ({ groupId, objectiveId }: OurItem) => [groupId, objectiveId];
const parentKeysOf = ({ groupKey, objectiveKey }: FileItem) => [groupKey, objectiveKey];

/** The share of what stands under two groups or objectives that is the same. */
function votesOf(
  pairs: readonly Pair[],
  ours: readonly OurItem[],
  theirs: readonly FileItem[],
): (our: string, their: string) => number {
  const ourItems = new Map(ours.map((one) => [one.id, one]));
  const theirItems = new Map(theirs.map((one) => [one.key, one]));
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const pair of pairs) {
    const [our, their] = [ourItems.get(pair.ours), theirItems.get(pair.theirs)];
    if (!our || !their) continue;
    const [a, b] = [parentsOf(our), parentKeysOf(their)];
    for (const at of [0, 1]) {
      if (a[at]) count(`ours ${a[at]}`);
      if (b[at]) count(`theirs ${b[at]}`);
      if (a[at] && b[at]) count(`both ${a[at]} ${b[at]}`);
    }
  }
  const counted = (name: string) => counts.get(name) ?? 0;
  return (our, their) => {
    const all = counted(`ours ${our}`) + counted(`theirs ${their}`);
    return all === 0 ? 0 : (2 * counted(`both ${our} ${their}`)) / all;
  };
}

/** 1 where both stand under the same objective, or, where one has none, under the same group; 0.5 in the same group only. */
function inSame(
  ours: readonly OurItem[],
  theirs: readonly FileItem[],
  parents: ReadonlyMap<string, string>,
): (our: string, their: string) => number {
  const ourItems = new Map(ours.map((one) => [one.id, one]));
  const theirItems = new Map(theirs.map((one) => [one.key, one]));
  const same = (our: string | null, their: string | null) =>
    our !== null && their !== null && parents.get(their) === our;
  return (our, their) => {
    const [a, b] = [ourItems.get(our), theirItems.get(their)];
    if (!a || !b) return 0;
    if (same(a.objectiveId, b.objectiveKey)) return 1;
    if (!same(a.groupId, b.groupKey)) return 0;
    return a.objectiveId && b.objectiveKey ? 0.5 : 1;
  };
}
