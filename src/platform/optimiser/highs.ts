import highsPackage from 'highs';

// Its types are those of CommonJS, where the function would be one step further in.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

/** A linear or whole-number programme: the least cost within bounds of columns and rows. */
export interface Programme {
  columns: { lower: number; upper: number; cost: number; whole?: boolean }[];
  rows: Row[];
}

interface Row {
  lower: number;
  upper: number;
  entries: readonly (readonly [column: number, coefficient: number])[];
}

interface Limits {
  seconds?: number;
  /** Of the tree of a whole-number programme. */
  nodes?: number;
  /** How far from the optimum an answer may be and still be called the best. */
  gap?: number;
}

/**
 * HiGHS. What it opens stays loaded until it is closed, so that a changed bound or cost starts from the last answer.
 * It runs on the thread that calls it: heavy work belongs in the sandbox.
 */
export async function loadOptimiser() {
  const highs = await loadHighs();
  return (programme: Programme) => openIn(highs, programme);
}

function openIn(highs: Awaited<ReturnType<typeof loadHighs>>, { columns, rows }: Programme) {
  const { modelStatus, variableType } = highs.constants;
  const whole = columns.some((column) => column.whole);
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: matrixOf(rows, columns.length),
    ...(whole ? { integrality: columns.map((one) => variableType[one.whole ? 'integer' : 'continuous']) } : {}),
  });
  model.options.set({ output_flag: false, random_seed: 1 });
  let times = 0;
  let changed: 'costs' | 'bounds' = 'costs';

  return {
    setCosts(costs: Float64Array) {
      changed = 'costs';
      model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
    },
    setBounds(column: number, lower: number, upper: number) {
      changed = 'bounds';
      model.changeColBounds(column, lower, upper);
    },
    addRows(more: readonly Row[]) {
      changed = 'bounds';
      for (const { lower, upper, entries } of more) {
        const [indices, values] = [entries.map(([column]) => column), entries.map(([, by]) => by)];
        model.addRow(lower, upper, { indices, values });
      }
    },
    solve({ seconds = 1e6, nodes, gap = 0 }: Limits = {}) {
      model.options.set('time_limit', Math.max(0.01, seconds));
      if (whole) model.options.set({ mip_rel_gap: 0, mip_abs_gap: Math.max(gap, 1e-6) });
      if (nodes !== undefined) model.options.set('mip_max_nodes', nodes);
      // Presolving throws the last basis away.
      if (!whole && times > 0) model.options.set({ presolve: 'off', simplex_strategy: changed === 'costs' ? 4 : 1 });
      times += 1;
      model.zeroAllClocks();
      // Without columns there is nothing to run, and its status would be of no solution.
      if (columns.length === 0) return nothing(rows);
      const { modelStatus: ended } = model.run();
      const best = ended === modelStatus.optimal;
      const impossible = ended === modelStatus.infeasible || ended === modelStatus.unboundedOrInfeasible;
      const found = best || (!impossible && model.info.get('primal_solution_status') === 2);
      const { colValue, colDual, rowDual } = model.getSolution();
      return {
        status: best ? ('best' as const) : impossible ? ('impossible' as const) : ('stopped' as const),
        columns: found ? colValue : null,
        cost: found ? model.getObjectiveValue() : Number.NaN,
        reduced: colDual,
        prices: rowDual,
      };
    },
    close: () => model.dispose(),
  };
}

function nothing(rows: readonly Row[]) {
  const fits = rows.every(({ lower, upper }) => lower <= 0 && upper >= 0);
  const none = new Float64Array();
  return {
    status: fits ? ('best' as const) : ('impossible' as const),
    columns: fits ? none : null,
    cost: fits ? 0 : Number.NaN,
    reduced: none,
    prices: new Float64Array(rows.length),
  };
}

function matrixOf(rows: readonly Row[], numCols: number) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { entries } of rows) {
    for (const [column, by] of entries) {
      indices.push(column);
      values.push(by);
    }
    starts.push(indices.length);
  }
  return { format: 'csr' as const, numRows: rows.length, numCols, starts, indices, values };
}
