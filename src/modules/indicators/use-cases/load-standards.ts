import { readdirSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { ageCuts, categorySets } from '#modules/classifications';
import { kindCodes, policyCodes } from '#modules/equality-data';
import type { Standard } from '../domain/definition.ts';
import type { Fault } from '../domain/fault-finder.ts';
import { type Known, readDefinition } from '../domain/read-definition.ts';

/** A fault, and the line of the file where it stands. */
export type FaultAt = (Fault | { code: 'not-yaml'; message: string }) & { line: number };

const folder = new URL('../domain/definitions/', import.meta.url);

/** The standards that come with the product, by code. */
export const standardCodes = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace('.yaml', ''))
    .sort();

const loaded = new Map<string, Standard>();

/** Read once a process. @returns null where there is none of that code */
export function loadStandard(code: string): Standard | null {
  const before = loaded.get(code);
  if (before !== undefined) return before;
  const standard = standardCodes().includes(code) ? readStandard(code) : null;
  if (standard) loaded.set(code, standard);
  return standard;
}

function readStandard(code: string): Standard | null {
  const { standard, faults } = checkStandard(readFileSync(new URL(`${code}.yaml`, folder), 'utf8'));
  if (!standard || faults.length > 0) throw new Error(`${code}: ${JSON.stringify(faults)}`);
  return standard;
}

/** Reads a definition, a body's own too, and tells every fault with its line. */
export function checkStandard(text: string): { standard: Standard | null; faults: FaultAt[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line;
    return { standard: null, faults: [{ code: 'not-yaml', message: broken.message.split('\n')[0] ?? '', line }] };
  }
  const { standard, faults } = readDefinition(document.toJS({ maxAliasCount: 100 }), known());
  const lineOf = (path: Fault['path']): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { standard, faults: faults.map((fault) => ({ ...fault, line: lineOf(fault.path) })) };
}

/** The kinds of data and the category sets that a definition may name. */
function known(): Known {
  const cuts = categorySets.map(({ code, cuts: own = {}, categories }) => {
    const all = categories.map((one) => one.code);
    return [code, { ...own, '': all }];
  });
  const ages = Object.fromEntries(Object.keys(ageCuts).map((cut) => [cut, []]));
  return { kinds: kindCodes, policies: policyCodes, cuts: { ...Object.fromEntries(cuts), age: { ...ages, '': [] } } };
}
