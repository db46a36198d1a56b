export { loadOptimiser, type Programme } from './highs.ts';
