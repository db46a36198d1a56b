export { type Merger, mergedCode } from './domain/gate/answers/mergers.ts';
export { isPolicy, type PolicyCode, policyCodes, type Weigh, weighs } from './domain/gate/policy.ts';
export type { ProtectRefusal } from './domain/gate/protect.ts';
export { type KindCode, kindCodes } from './domain/kinds.ts';
export { quarterSizes } from './domain/pay/order.ts';
export type {
  Answers,
  CountAnswer,
  CountQuestion,
  Dimension,
  FileTaken,
  NoAnswer,
  PaidGroup,
  PaidUnit,
  PayAnswer,
  PayQuestion,
  ProtectedAnswers,
  Questions,
  ValueAnswer,
  ValueQuestion,
} from './domain/questions.ts';
export type { Notice, SourceRefusal } from './domain/reading.ts';
export type { Reject } from './domain/reject.ts';
export { shippedCredit } from './domain/shipped-credit.ts';
export type { PeriodAnswers } from './use-cases/answer-by-period.ts';
export { answerFromFiles, protectedFromFiles, startReading } from './use-cases/answer-questions.ts';
export { fileSentences, refusalWords } from './web/words-reading.ts';

/** Commands that only read files come through this door too: what needs a database is loaded when it is asked for. */
export const answerFromReleases: typeof import('./use-cases/answer-from-releases.ts').answerFromReleases = async (
  ...asked
) => (await import('./use-cases/answer-from-releases.ts')).answerFromReleases(...asked);

export type { Waiver } from './store/waiver-reader.ts';

export const listWaivers: typeof import('./store/waiver-reader.ts').listWaivers = async (...asked) =>
  (await import('./store/waiver-reader.ts')).listWaivers(...asked);

export { type Audience, audiences } from './domain/gate/answers/audience.ts';
export type { AnsweredPublication, PublicationRow } from './store/publication-reader.ts';
export type { Asked, ReleasedAnswers } from './store/schema.ts';
export { protectSteps } from './use-cases/protect-steps.ts';

export const askPublication: typeof import('./use-cases/ask-publication.ts').askPublication = async (...asked) =>
  (await import('./use-cases/ask-publication.ts')).askPublication(...asked);

export const listPublications: typeof import('./store/publication-reader.ts').listPublications = async (scope) =>
  (await import('./store/publication-reader.ts')).listPublications(scope);

export const findLastMergers: typeof import('./use-cases/merge-units.ts').findLastMergers = async (...asked) =>
  (await import('./use-cases/merge-units.ts')).findLastMergers(...asked);

export const findPublication: typeof import('./store/publication-reader.ts').findPublication = async (...asked) =>
  (await import('./store/publication-reader.ts')).findPublication(...asked);

export const findProof: typeof import('./use-cases/find-proof.ts').findProof = async (...asked) =>
  (await import('./use-cases/find-proof.ts')).findProof(...asked);

export const namesOfReleases: typeof import('./store/release-reader.ts').namesOfReleases = async (scope) =>
  (await import('./store/release-reader.ts')).namesOfReleases(scope);

export const answersByPeriod: typeof import('./use-cases/answer-by-period.ts').answersByPeriod = async (...asked) =>
  (await import('./use-cases/answer-by-period.ts')).answersByPeriod(...asked);

/** Tables of the population that come with the product, under the Open Government Licence. */
export const answerFromShipped: typeof import('./use-cases/shipped-tables.ts').answerFromShipped = async (questions) =>
  (await import('./use-cases/shipped-tables.ts')).answerFromShipped(questions);

export type { Source } from './store/source-reader.ts';

export const listSources: typeof import('./store/source-reader.ts').listSources = async (...asked) =>
  (await import('./store/source-reader.ts')).listSources(...asked);
