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
export { answerFromFiles } from './use-cases/answer-questions.ts';
export { fileSentences, refusalWords } from './web/words-reading.ts';
