export { type Limits, type Report, runInSandbox, type SandboxRefusal } from './run.ts';
