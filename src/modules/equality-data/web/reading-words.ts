import type { DataReading } from '../store/data-reading-reader.ts';
import { checking } from './words-checking.ts';
import { refusalWords } from './words-reading.ts';

/** How far a reading is, or why it ended. */
export const readingWords = ({ refusal, stepsDone }: DataReading): string =>
  refusal ? refusalWords(refusal) : `${checking.reading.steps[stepsDone] ?? checking.reading.steps[0]}.`;
