export { runCommandLine, type Surroundings } from './use-cases/run-command-line.ts';
