import type { SourceDocument } from '../../../../platform/kernel/source-document.ts';
import { proposePlan } from '../import/propose.ts';
import { columnTables } from './column-tables.ts';
import type { Correction } from './correction.ts';
import { hintsFrom } from './hints-from.ts';
import { keyProposal } from './key-proposal.ts';
import type { KeyedProposal } from './keyed-proposal.ts';

/** Reads the document with everything that people taught about it. */
export function recognise(document: SourceDocument, corrections: readonly Correction[]): KeyedProposal {
  const hints = hintsFrom(corrections);
  const keyed = keyProposal(proposePlan(document, hints), columnTables(document, hints));
  const levels = corrections.findLast((one) => one.kind === 'level-words');
  if (!levels) return keyed;
  return { ...keyed, levels: [levels.group, levels.objective, levels.action] };
}
