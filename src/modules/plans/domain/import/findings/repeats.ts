import type { Place } from '../../../../../platform/kernel/source-document.ts';
import type { Draft, DraftFinding } from '../draft.ts';
import type { ListFact } from '../facts/lists.ts';
import { lowerWords } from '../language.ts';
import { placeOf, textOf } from '../pieces.ts';

type Placed = { text: string; place: Place };

/** Items that say the same as one before them, word for word. */
export function repeatFindings(draft: Draft, lists: readonly ListFact[]): DraftFinding[] {
  const actions = draft.actions.map((action) => ({ text: textOf(action.text), place: action.place }));
  const listed = lists.map((list) =>
    list.items.map((item) => ({
      text: textOf(item.lines[0]?.body ?? item.text),
      place: placeOf(item.lines[0]?.whole ?? item.text),
    })),
  );
  const found = [repeatsIn(actions), ...listed.map(repeatsIn)].flat();
  const placed = found.map((item) => ({ code: 'duplicate-item', about: item.text.slice(0, 80), place: item.place }));
  const seen = new Set<string>();
  return placed.filter((finding) => {
    const key = JSON.stringify(finding.place);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const LEAST_WORDS = 6;

function repeatsIn(items: readonly Placed[]): Placed[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const words = lowerWords(item.text);
    const key = words.join(' ');
    const isRepeat = words.length >= LEAST_WORDS && seen.has(key);
    seen.add(key);
    return isRepeat;
  });
}

/** A numbered list in which some members are only a word or two, while the others are clauses: numbers have slipped. */
export function jumbledLists(lists: readonly ListFact[]): DraftFinding[] {
  return lists.flatMap((list) => {
    const lengths = list.items.map((item) => lowerWords(textOf(item.lines[0]?.body ?? item.text)).length);
    const nested = list.items.some((item) => item.lines.length > 1);
    const sorted = [...lengths].sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const stub = lengths.findIndex((length) => length <= 2);
    const numbered = list.items[0]?.lines[0]?.marker?.kind === 'decimal';
    if (!numbered || !nested || stub < 0 || median < 7) return [];
    return [
      {
        code: 'numbering-jumbled',
        about: textOf(list.items[stub]?.text ?? []),
        place: placeOf(list.items[stub]?.text ?? []),
      },
    ];
  });
}
