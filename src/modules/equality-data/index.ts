export { type KindCode, kindCodes } from './domain/kinds.ts';
export type {
  Answers,
  CountAnswer,
  CountQuestion,
  Dimension,
  FileTaken,
  NoAnswer,
  Questions,
  ValueAnswer,
  ValueQuestion,
} from './domain/questions.ts';
export type { Notice, SourceRefusal } from './domain/reading.ts';
export type { Reject } from './domain/reject.ts';
export { answerFromFiles, startReading } from './use-cases/answer-questions.ts';
export { fileSentences, refusalWords } from './web/words-reading.ts';

/** Commands that only read files come through this door too: what needs a database is loaded when it is asked for. */
export const answerFromReleases: typeof import('./use-cases/answer-from-releases.ts').answerFromReleases = async (
  ...asked
) => (await import('./use-cases/answer-from-releases.ts')).answerFromReleases(...asked);

export const currentReleases: typeof import('./store/release-reader.ts').currentReleases = async (scope) =>
  (await import('./store/release-reader.ts')).currentReleases(scope);
