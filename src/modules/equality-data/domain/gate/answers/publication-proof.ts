import { ok, type Result, refused } from '#platform/kernel';
import { attack, type Bounds } from '../attack.ts';
import type { SumLine } from '../linked-tables.ts';
import type { ProofFault } from '../proof.ts';
import type { OpenSolver } from '../solver.ts';
import { between } from './answer-table.ts';
import type { Publication } from './publication.ts';

export const publicationProofFormat = 'due-regard/publication-proof/1';

/**
 * That nothing can be worked out from figures that were released, to be checked from the file alone: what was told of
 * each cell, the sums that anybody can form, and how near anybody can come to what is hidden. It does not tell which
 * hidden counts are small.
 */
export interface PublicationProof {
  format: typeof publicationProofFormat;
  /** What was released. */
  title?: string;
  threshold: number;
  cells: ProvedCell[];
  sums: SumLine[];
}

interface ProvedCell {
  /** Whom it counts: the release, what they are, and the codes of each characteristic. */
  name: string[];
  /** The least and the greatest that what was told of it can stand for, now or before; null where nothing was told. */
  told: [number, number] | null;
  /** Whether it stands in what is released now, and is hidden there. */
  hidden: boolean;
  /** From where to where it can lie for anybody; null where nothing bounds it above. */
  lower: number;
  upper: number | null;
}

/** Attacks what is about to be released, together with what was. */
export function provePublication(
  { cells, lines }: Publication,
  before: readonly Publication[],
  hidden: ReadonlySet<number>,
  threshold: number,
  open: OpenSolver,
): Result<PublicationProof, ProofFault> {
  const told = new Map<string, [number, number]>();
  for (const one of before)
    for (const cell of one.cells) if (cell.told) told.set(cell.name, tighter(told.get(cell.name), cell.told));
  const known = cells.map((cell): ProvedCell => {
    const earlier = told.get(cell.name);
    return {
      name: cell.name.split(between),
      told: cell.told ? tighter(earlier, cell.told) : (earlier ?? null),
      hidden: false,
      lower: 0,
      upper: null,
    };
  });
  const sums = lines.map(({ whole, parts }) => ({ whole, parts }));
  const found = attackCells(known, sums, open);
  if (!found) return refused({ code: 'contradiction' });
  const proved = known.map((cell, at) => ({
    ...cell,
    hidden: hidden.has(at) && !cell.told,
    lower: found.lower[at] ?? 0,
    upper: found.upper[at] === Infinity ? null : (found.upper[at] ?? null),
  }));
  const fault = faultOf(proved);
  return fault ? refused(fault) : ok({ format: publicationProofFormat, threshold, cells: proved, sums });
}

const tighter = (one: [number, number] | undefined, other: [number, number]): [number, number] =>
  one ? [Math.max(one[0], other[0]), Math.min(one[1], other[1])] : other;

function attackCells(cells: readonly ProvedCell[], sums: readonly SumLine[], open: OpenSolver): Bounds | null {
  const known: Bounds = {
    lower: Float64Array.from(cells, ({ told }) => told?.[0] ?? 0),
    upper: Float64Array.from(cells, ({ told }) => told?.[1] ?? Infinity),
  };
  const found = attack(sums, known, open);
  return found.possible ? found : null;
}

function faultOf(cells: readonly ProvedCell[]): ProofFault | null {
  const known = cells.find(({ hidden, lower, upper }) => hidden && lower === upper);
  return known ? { code: 'known', codes: known.name, count: known.lower } : null;
}

/** Makes the attack again, from the proof alone; null where it holds. */
export function checkPublicationProof(proof: PublicationProof, open: OpenSolver): ProofFault | null {
  const found = attackCells(proof.cells, proof.sums, open);
  if (!found) return { code: 'contradiction' };
  const wrong = proof.cells.find(
    ({ lower, upper }, at) => lower !== found.lower[at] || (upper ?? Infinity) !== found.upper[at],
  );
  return wrong ? { code: 'bounds', codes: wrong.name } : faultOf(proof.cells);
}

/** The proof in a file; null where it is none, or no longer whole. */
export function readPublicationProof(bytes: Uint8Array): PublicationProof | null {
  try {
    const file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as PublicationProof;
    const places = file.cells.length;
    const isPlace = (at: unknown) => Number.isSafeInteger(at) && Number(at) >= 0 && Number(at) < places;
    const isCount = (count: unknown) => Number.isSafeInteger(count) && Number(count) >= 0;
    const isSpan = (told: unknown) =>
      told === null || (Array.isArray(told) && told.length === 2 && told.every(isCount));
    const good =
      file.format === publicationProofFormat &&
      (file.title === undefined || typeof file.title === 'string') &&
      isCount(file.threshold) &&
      file.cells.every(
        ({ name, told, hidden, lower, upper }) =>
          Array.isArray(name) &&
          name.every((text) => typeof text === 'string') &&
          isSpan(told) &&
          typeof hidden === 'boolean' &&
          isCount(lower) &&
          (upper === null || isCount(upper)),
      ) &&
      file.sums.every(({ whole, parts }) => isPlace(whole) && Array.isArray(parts) && parts.every(isPlace));
    return good ? file : null;
  } catch {
    return null;
  }
}
