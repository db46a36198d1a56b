import type { SourceLine } from '../source-lines.ts';
import { acceptFinding } from './accept-finding.ts';
import { type EditCorrection, isEdit, type Numbered } from './correction.ts';
import type { KeyedProposal } from './keyed-proposal.ts';
import { mergeActions } from './merge.ts';
import { moveItem } from './move.ts';
import { reckon } from './reckon.ts';
import { removeItem } from './remove.ts';
import { retypeItem } from './retype.ts';
import { setFields } from './set-field.ts';
import { splitAction } from './split.ts';

/**
 * The proposal after some edits, in their order. An edit whose item is gone, or that would make no sense any more, is
 * listed in `lapsed`; every word of the file is counted again.
 */
export function applyCorrections(
  proposal: KeyedProposal,
  lines: readonly SourceLine[],
  corrections: readonly Numbered[],
): KeyedProposal {
  let current = proposal;
  const lapsed = [...proposal.lapsed];
  for (const { seq, correction } of corrections) {
    if (!isEdit(correction)) continue;
    const next = applyEdit(current, correction, seq);
    if (next) current = next;
    else lapsed.push(seq);
  }
  return reckon({ ...current, lapsed }, lines);
}

/** Null: what it is about is not there. */
function applyEdit(proposal: KeyedProposal, edit: EditCorrection, seq: number): KeyedProposal | null {
  switch (edit.kind) {
    case 'set-field':
      return setFields(proposal, edit);
    case 'move':
      return moveItem(proposal, edit);
    case 'merge':
      return mergeActions(proposal, edit);
    case 'split':
      return splitAction(proposal, edit, seq);
    case 'retype':
      return retypeItem(proposal, edit);
    case 'remove':
      return removeItem(proposal, edit);
    case 'accept-finding':
      return acceptFinding(proposal, edit);
  }
}
