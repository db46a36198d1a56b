import type { Reading } from '../store/reading-reader.ts';
import { words } from './words.ts';

/** How far a reading is, or why it ended. */
export function readingWords({ refusal, fileName, pages, pagesRead }: Reading): string {
  if (refusal) return `${words.bringIn.refusals[refusal](fileName)}.`;
  return pages === null ? words.reading.noPages : words.reading.pages(pagesRead, pages);
}
