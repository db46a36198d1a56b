import { lowerWords } from './language.ts';
import { isEmpty, type Piece, slicePiece, textOf } from './pieces.ts';
import type { StatusCode } from './proposal.ts';
import { looksLikeTime } from './timescale.ts';
import { OPENING_STATUSES } from './words/statuses.ts';

export type ReportedStatus = { status: { text: Piece; code: StatusCode }; rest: Piece };

const OPENINGS = OPENING_STATUSES.flatMap(({ code, phrases }) => phrases.map((phrase) => ({ code, phrase }))).sort(
  (a, b) => b.phrase.length - a.phrase.length,
);

/**
 * The status that an update opens with: "In progress. Two sessions were held." `rest` is the whole update where it says
 * more than the status, else nothing. "Delivered two sessions" tells of work, not of the status.
 */
export function reportedStatus(update: Piece): ReportedStatus | null {
  const text = textOf(update);
  const opening = OPENINGS.find(({ phrase }) => opensWith(text, phrase));
  if (!opening) return null;
  const after = text.slice(opening.phrase.length);
  const said = /^\s*[.,;:!–—-]*\s*$/.test(after);
  if (!said && !isBreak(after)) return null;
  return {
    status: { text: slicePiece(update, 0, opening.phrase.length), code: opening.code },
    rest: said ? [] : update,
  };
}

function opensWith(text: string, phrase: string): boolean {
  return text.slice(0, phrase.length).toLowerCase() === phrase && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length));
}

/** What may follow a status that stands for itself: a sign, or a time ("Done in May"). */
function isBreak(after: string): boolean {
  if (/^\s*[.,;:!(–—]|^\s+-\s/.test(after)) return true;
  const words = lowerWords(after);
  return /^(?:in|on|by|since|as|and)$/.test(words[0] ?? '') || looksLikeTime(words.slice(0, 4).join(' '));
}

/** Gives an action without a status the one that its updates open with. */
export function takeReportedStatus(action: {
  status: { text: Piece; code: StatusCode } | null;
  updates: Piece[];
}): void {
  if (action.status) return;
  const found = action.updates.map(reportedStatus);
  const at = found.findIndex((one) => one !== null);
  const reported = found[at];
  if (!reported) return;
  action.status = reported.status;
  action.updates = action.updates.flatMap((update, index) => {
    const kept = index === at ? reported.rest : update;
    return isEmpty(kept) ? [] : [kept];
  });
}
