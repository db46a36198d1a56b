import type { Rule } from './page-model.ts';

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];
type Operators = { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> };
type Codes = { save: number; restore: number; transform: number; constructPath: number; endPath: number };

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const MOST_OPERATORS = 400_000;
const MOST_RULES = 20_000;
const SHORTEST = 4;
const THICKEST = 3;
/** How many numbers follow each drawing verb: move, line, curve, quadratic curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];

/** The straight lines and the edges of boxes on a page, in its own space turned upside down. */
export function drawnRules(operators: Operators, codes: Codes, base: Matrix): Rule[] {
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  let matrix = base;
  const most = Math.min(operators.fnArray.length, MOST_OPERATORS);
  for (let at = 0; at < most && rules.length < MOST_RULES; at++) {
    const code = operators.fnArray[at];
    const given = operators.argsArray[at];
    if (code === codes.save) kept.push(matrix);
    else if (code === codes.restore) matrix = kept.pop() ?? base;
    else if (code === codes.transform && isMatrix(given)) matrix = multiplied(matrix, given);
    else if (code === codes.constructPath && Array.isArray(given) && given[0] !== codes.endPath) {
      for (const data of pathsOf(given[1])) addPath(rules, data, matrix);
    }
  }
  return rules;
}

function isMatrix(value: unknown): value is Matrix {
  return value instanceof Object && 'length' in value && value.length === 6;
}

function pathsOf(value: unknown): Float32Array[] {
  return Array.isArray(value) ? value.filter((one) => one instanceof Float32Array) : [];
}

function multiplied(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

export function transformed(m: Matrix, x: number, y: number): Point {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

function addPath(rules: Rule[], data: Float32Array, matrix: Matrix): void {
  const shapes: Point[][] = [];
  for (let at = 0; at < data.length; ) {
    const verb = data[at] ?? 0;
    const length = LENGTHS[verb] ?? 0;
    const point = transformed(matrix, data[at + length - 1] ?? 0, data[at + length] ?? 0);
    const shape = shapes.at(-1);
    if (verb === 0 || !shape) shapes.push([point]);
    else if (verb === 1) shape.push(point);
    else if (verb === 4) shape.push(shape[0] ?? point);
    else shapes.push([point]);
    at += 1 + length;
  }
  for (const shape of shapes) addShape(rules, shape);
}

/** A thin box is a line drawn as an area; of any other shape each straight edge counts. */
function addShape(rules: Rule[], shape: readonly Point[]): void {
  const xs = shape.map(([x]) => x);
  const ys = shape.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (shape.length > 2 && bottom - top <= THICKEST) addRule(rules, true, (top + bottom) / 2, left, right);
  else if (shape.length > 2 && right - left <= THICKEST) addRule(rules, false, (left + right) / 2, top, bottom);
  else addEdges(rules, shape);
}

function addEdges(rules: Rule[], shape: readonly Point[]): void {
  for (let at = 1; at < shape.length && at < 500; at++) {
    const [x1, y1] = shape[at - 1] ?? [0, 0];
    const [x2, y2] = shape[at] ?? [0, 0];
    if (Math.abs(y1 - y2) < 0.5) addRule(rules, true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2));
    else if (Math.abs(x1 - x2) < 0.5) addRule(rules, false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2));
  }
}

function addRule(rules: Rule[], across: boolean, at: number, from: number, to: number): void {
  if (to - from >= SHORTEST && Number.isFinite(at)) rules.push({ across, at, from, to });
}

export { IDENTITY, type Matrix };
