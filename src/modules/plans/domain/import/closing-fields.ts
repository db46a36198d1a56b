import type { DraftAction } from './draft.ts';
import { lowerWords } from './language.ts';
import { looksLikeName } from './lead-names.ts';
import { isEmpty, type Piece, slicePiece, splitPiece, textOf } from './pieces.ts';
import { timeExpressions } from './time-expressions.ts';
import { looksLikeTime } from './timescale.ts';

type Closing = { text: Piece; leads: Piece[]; times: Piece[] };

/** "Offer checks. Care Manager, June 2026", "… - Jo Birch - June 2026", "… @jo due 2026-06-01": who and when come last. */
export function cutClosingFields(action: DraftAction): void {
  if (action.leads.length + action.timescale.length > 0 || action.parts.length > 0) return;
  const found = closingSentence(action.text) ?? closingDashes(action.text) ?? closingTags(action.text);
  if (!found || lowerWords(textOf(found.text)).length < 3) return;
  action.text = found.text;
  action.leads.push(...found.leads);
  action.timescale.push(...found.times);
}

function closingSentence(piece: Piece): Closing | null {
  const text = textOf(piece);
  const at = text.replace(/\.\s*$/, '').lastIndexOf('. ');
  if (at < 0) return null;
  return whoAndWhen(
    slicePiece(piece, 0, at),
    slicePiece(piece, at + 2, text.replace(/\.\s*$/, '').length),
    /\s*[,;]\s+/g,
  );
}

function closingDashes(piece: Piece): Closing | null {
  const parts = [...textOf(piece).matchAll(/\s[–—-]\s/g)];
  const cut = parts.at(-2);
  return cut
    ? whoAndWhen(slicePiece(piece, 0, cut.index), slicePiece(piece, cut.index + cut[0].length), /\s[–—-]\s/g)
    : null;
}

/** Names and one time or more, and nothing else. */
function whoAndWhen(text: Piece, rest: Piece, separator: RegExp): Closing | null {
  const parts = splitPiece(rest, separator);
  const times = parts.filter((part) => isDay(textOf(part)));
  const leads = parts.filter((part) => !times.includes(part));
  const named = leads.length > 0 && leads.length < 4 && leads.every((lead) => looksLikeName(textOf(lead)));
  return times.length > 0 && named ? { text, leads, times } : null;
}

function isDay(text: string): boolean {
  return looksLikeTime(text) && timeExpressions(text).expressions.length > 0;
}

/** As lists of tasks write it. */
function closingTags(piece: Piece): Closing | null {
  const text = textOf(piece);
  const match = /((?:\s+@[\p{L}\p{N}._-]+)+)(?:\s+due:?\s+(\S.{3,30}))?$/iu.exec(text);
  if (!match?.[1]) return null;
  const from = match.index + match[1].length;
  const tags = slicePiece(piece, match.index, from);
  const due = match[2] ? slicePiece(piece, text.length - match[2].length) : [];
  const leads = splitPiece(tags, /@/g);
  if (!isEmpty(due) && !isDay(textOf(due))) return null;
  return { text: slicePiece(piece, 0, match.index), leads, times: isEmpty(due) ? [] : [due] };
}
