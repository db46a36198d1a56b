/** A plan that is known before it is printed. */
export type TrueTime = { text: string; kind: string; from: string | null; to: string | null };

export type TrueAction = {
  number: string;
  group: TrueGroup;
  objective: string;
  text: string;
  leads: string[];
  time: TrueTime | null;
  measure: string;
  status: { text: string; code: string };
};

export type TrueGroup = { number: number; label: string; statement: string };

export type TruePlan = {
  title: string;
  body: string;
  kind: BodyKind;
  groups: TrueGroup[];
  actions: TrueAction[];
};

/** A kind of public body with its own words. */
export type BodyKind = {
  name: string;
  bodies: readonly string[];
  titles: readonly string[];
  level: readonly string[];
  posts: readonly string[];
  people: readonly string[];
  places: readonly string[];
  things: readonly string[];
};

export type Field = 'leads' | 'times' | 'measures' | 'groups' | 'statuses';

/** How a plan is laid out, before it is a file. */
export type Cell = { lines: string[]; colSpan?: number; rowSpan?: number };
export type PrintedBlock =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'item'; text: string; marker: string; depth: number }
  | { kind: 'table'; rows: Cell[][]; header: boolean };

/** A layout, the actions that it shows and which of their fields it carries. */
export type Printed = { blocks: PrintedBlock[]; actions: TrueAction[]; carries: readonly Field[] };

export const heading = (text: string, level = 2): PrintedBlock => ({ kind: 'heading', level, text });
export const paragraph = (text: string): PrintedBlock => ({ kind: 'paragraph', text });
export const item = (text: string, marker = '•', depth = 0): PrintedBlock => ({ kind: 'item', text, marker, depth });
export const cell = (...lines: string[]): Cell => ({ lines });
export const table = (rows: Cell[][], header = true): PrintedBlock => ({ kind: 'table', rows, header });
