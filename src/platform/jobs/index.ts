export { enqueue, type Task, type TaskContext } from './enqueue.ts';
export { findProgress, type Progress, reportProgress } from './progress.ts';
export { prepareQueue, startWorker } from './worker.ts';
