export { type ChainedEvent, hashEvent } from './domain/chain.ts';
export { type EventFilter, listEvents } from './store/event-reader.ts';
export { type Happening, recordEvent } from './use-cases/record-event.ts';
export { recordView } from './use-cases/record-view.ts';
export { type ChainProof, verifyChain } from './use-cases/verify-chain.ts';
export { kindName, sentenceOf } from './web/describe.ts';
export { paths as auditPaths } from './web/paths.ts';
