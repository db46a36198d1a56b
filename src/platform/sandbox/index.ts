export { type Limits, type Report, runInSandbox, type SandboxRefusal, startAhead } from './run.ts';
export { keepSpares } from './spare.ts';
