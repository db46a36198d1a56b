export { type Limits, type Report, runInSandbox, type SandboxRefusal } from './run.ts';
export { keepSpares } from './spare.ts';
