export type { KindCode } from './domain/kinds.ts';
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
