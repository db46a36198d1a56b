export { type Limits, runInSandbox, type SandboxRefusal } from './run.ts';
