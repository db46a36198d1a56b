/** For tests: tables in a line of text, protected, published and attacked from outside by what is published alone. */
import assert from 'node:assert/strict';
import { loadOptimiser } from '#platform/optimiser';
import { attack } from './attack.ts';
import { type CountedTable, type Hierarchy, readSaid, type Said } from './counted-table.ts';
import { type Instance, instanceOf, knownWhen, type Rule } from './instance.ts';
import { type LinkedTables, linkTables, rowsIn, type TableToLink } from './linked-tables.ts';
import { OutsideAttack } from './outside-attack.ts';
import { checkProof, type Proof, proofOf } from './proof.ts';
import { type Protection, protectTables } from './protect.ts';
import { type RandomShape, randomTables } from './random-tables.ts';

export const open = await loadOptimiser();
export const flat: Hierarchy = new Map();
export const interval: Rule = { threshold: 10, protect: 'interval', weigh: 'cells' };
export const both: Rule[] = [interval, { ...interval, protect: 'exact' }];

/** `a.csv: team sex n` in the first line, then a row a line. */
export function table(text: string): CountedTable {
  const [header = [], ...lines] = text.split('/').map((line) => line.trim().split(/ +/));
  const rows = lines.map((cells, at) => {
    const said = readSaid(cells.at(-1) ?? '');
    assert.ok(said, cells.join(' '));
    return { row: at + 2, codes: cells.slice(0, -1), said };
  });
  return { file: `${header[0]}.csv`, dimensions: header.slice(1, -1), rows };
}

const mark: Said = { mark: '[c]', lower: 0, upper: Infinity };
export const now = (one: CountedTable): TableToLink => ({ table: one, before: false });
export const before = (one: CountedTable): TableToLink => ({ table: one, before: true });

/** As it stands on the page. */
export function published(own: CountedTable, linked: LinkedTables, { hidden }: Protection): CountedTable {
  const rows = rowsIn(linked)(own);
  return { ...own, rows: rows.map(({ row, cell }) => (hidden[cell] ? { ...row, said: mark } : row)) };
}

export interface Ask {
  /** Sums that nobody listed and that are small all the same. */
  small?: [dimensions: string[], codes: string[]][];
  mayMissSome?: string[];
}

/** Protects, publishes, attacks: the hidden pattern, after nothing was found. */
export function assertHolds(tables: TableToLink[], hierarchy: Hierarchy, rule: Rule, ask: Ask = {}): string[] {
  const linked = linkTables(tables, hierarchy);
  assert.ok(linked.ok, JSON.stringify(linked));
  const end = performance.now() + 1500;
  const done = protectTables(linked.value, rule, open, () => (end - performance.now()) / 1000);
  assert.ok(done.ok, JSON.stringify(done));
  const pages = tables.map((one) => ({
    table: one.before ? one.table : published(one.table, linked.value, done.value),
    before: one.before,
    floor: one.before || rule.groups === 'hide' ? 0 : 1,
  }));
  assertProved(pages, hierarchy, rule, linked.value);
  const attack = new OutsideAttack(pages, hierarchy, open, ask.mayMissSome);
  const wide = (name: string, [least, most]: readonly [number, number], small: boolean) => {
    assert.ok(most > least, `${name} is known to be ${least}`);
    if (small && rule.protect === 'interval')
      assert.ok(
        least < rule.threshold && most >= rule.threshold && most - least >= rule.threshold,
        `${name}: ${least} to ${most}`,
      );
  };
  try {
    for (const [at, { table: own, before: old }] of tables.entries()) {
      if (old) continue;
      const page = pages[at]?.table.rows ?? [];
      for (const [row, { codes, said }] of own.rows.entries()) {
        const count = 'count' in said ? said.count : Number.NaN;
        const small = count > 0 && count < rule.threshold;
        const isHidden = 'mark' in (page[row]?.said ?? {});
        if (small) assert.ok(isHidden, `${codes} is small and shown`);
        if (isHidden) wide(codes.join(), attack.rangeOf(own.dimensions, codes), small);
      }
    }
    for (const [dimensions, codes] of ask.small ?? []) wide(codes.join(), attack.rangeOf(dimensions, codes), true);
    assertNobodyAlone(tables, pages, hierarchy, attack, rule, ask);
  } finally {
    attack.close();
  }
  return linked.value.cells.flatMap(({ codes }, at) => (done.value.hidden[at] ? [codes.join('.')] : []));
}

/** The proof is made from the pages, survives being a file, and does not when anything in it is changed. */
function assertProved(
  pages: readonly { table: CountedTable; before: boolean }[],
  hierarchy: Hierarchy,
  rule: Rule,
  linked: LinkedTables,
): void {
  const tables = pages.filter((page) => !page.before).map((page) => page.table);
  const ledger = pages.filter((page) => page.before).map((page) => page.table);
  const made = proofOf({ tables, ledger, hierarchy, rule }, linked, open);
  assert.ok(made.ok, JSON.stringify(made));
  const proof: Proof = JSON.parse(JSON.stringify(made.value));
  assert.equal(checkProof(proof, open), null);
  const hidden = proof.tables.flatMap(({ rows }) => rows).find((row) => 'mark' in row);
  if (!hidden || !('mark' in hidden)) return;
  hidden.lower += 1;
  assert.deepEqual(checkProof(proof, open), { code: 'bounds', codes: hidden.codes });
}

/** Nobody who is alone in a cell can work out another small cell, but what they know whatever is hidden. */
function assertNobodyAlone(
  tables: readonly TableToLink[],
  pages: readonly { table: CountedTable; floor: number }[],
  hierarchy: Hierarchy,
  attack: OutsideAttack,
  { threshold }: Rule,
  { mayMissSome }: Ask,
): void {
  const all = tables.map(({ table: own, before: old }, at) => ({
    floor: pages[at]?.floor ?? 0,
    table: old ? own : { ...own, rows: own.rows.map((row) => (isCount(row.said, 0) ? row : { ...row, said: mark })) },
  }));
  const most = new OutsideAttack(all, hierarchy, open, mayMissSome);
  const small = tables.flatMap(({ table: own, before: old }, at) =>
    old
      ? []
      : own.rows.flatMap(({ codes, said }) =>
          'count' in said && said.count > 0 && said.count < threshold ? [{ own, at, codes, count: said.count }] : [],
        ),
  );
  const isKnown = (to: OutsideAttack, own: CountedTable, codes: readonly string[]) => {
    const [least, greatest] = to.rangeOf(own.dimensions, codes);
    return least === greatest;
  };
  for (const one of small.filter(({ count }) => count === 1).slice(0, 6)) {
    const page = pages[one.at]?.table as CountedTable;
    const known = attack.asOnePerson(page, one.codes, () =>
      small.slice(0, 30).filter((other) => other !== one && isKnown(attack, other.own, other.codes)),
    );
    const own = most.asOnePerson(all[one.at]?.table as CountedTable, one.codes, () =>
      known.filter((other) => isKnown(most, other.own, other.codes)),
    );
    for (const other of known) assert.ok(own.includes(other), `the person of ${one.codes} knows ${other.codes}`);
  }
  most.close();
}

const isCount = (said: Said, count: number): boolean => 'count' in said && said.count === count;

export const shaped = (shape: RandomShape, seed: number) => {
  const { tables, hierarchy } = randomTables(shape, seed);
  return { tables: tables.map(now), hierarchy };
};

/** Of one table with two dimensions, so that whole numbers and parts of people come to the same. */
export function smallInstance(seed: number, rule: Rule, mean = 14, sizes = [3, 2]): Instance {
  const linked = linkTables(randomTables({ sizes, mean, empty: 0, tables: [[0, 1]] }, seed).tables.map(now), flat);
  assert.ok(linked.ok);
  return instanceOf(linked.value, rule);
}

/** Whether nobody could know too much, nor anybody who is alone in a cell, by the attack that knows nothing of cuts. */
export function protects(instance: Instance, hidden: Uint8Array): boolean {
  const { cells, needs, lines } = instance;
  const wanted = new Set(needs.map(({ cell }) => cell));
  const rangesWhen = (pattern: Uint8Array, person?: number) => {
    const known = knownWhen(instance, pattern);
    if (person !== undefined) known.lower[person] = known.upper[person] = 1;
    const { lower, upper } = attack(lines, known, open, wanted);
    return (cell: number) => [Number(lower[cell]), Number(upper[cell])] as const;
  };
  const range = rangesWhen(hidden);
  const holds = needs.every(({ cell, reach, width }) => {
    const [least, most] = range(cell);
    return most >= reach && most - least >= width;
  });
  const alone = [...cells.keys()].filter((at) => cells[at]?.small && cells[at].count === 1);
  return (
    holds &&
    alone.every((person) => {
      const [own, most] = [rangesWhen(hidden, person), rangesWhen(new Uint8Array(cells.length).fill(1), person)];
      const isKnown = ([least, greatest]: readonly [number, number]) => least === greatest;
      return needs.every(({ cell }) => cell === person || !isKnown(own(cell)) || isKnown(most(cell)));
    })
  );
}

/** Every choice of free cells, with what it costs. */
export function everyPattern({ cells }: Instance): { hidden: Uint8Array; cost: number }[] {
  const free = [...cells.keys()].filter((at) => cells[at]?.state === 'free');
  return Array.from({ length: 2 ** free.length }, (_, mask) => {
    const chosen = free.filter((_at, bit) => mask & (1 << bit));
    const hidden = Uint8Array.from(cells, ({ state }, at) => (state === 'hidden' || chosen.includes(at) ? 1 : 0));
    return { hidden, cost: chosen.reduce((sum, at) => sum + (cells[at]?.cost ?? 0), 0) };
  });
}

/** What the cheapest pattern costs that protects. */
export function leastCost(instance: Instance): number {
  const all = everyPattern(instance).toSorted((a, b) => a.cost - b.cost);
  return all.find(({ hidden }) => protects(instance, hidden))?.cost ?? Infinity;
}
