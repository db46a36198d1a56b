import type { Report } from './run.ts';

interface Order {
  module: string;
  name: string;
  input: unknown;
}

/** What the child tells: how far it is, any number of times, and then the value. */
export type Told = { done: number; total: number } | { value: unknown };

const tell = (told: Told): void => void process.send?.(told);

process.on('message', async (order: Order | { prepare: string }) => {
  if ('prepare' in order) return import(order.prepare).catch(() => {});
  const { module, name, input } = order;
  const { [name]: work } = (await import(module)) as Record<string, (input: unknown, report: Report) => unknown>;
  tell({ value: await work?.(input, (done, total) => tell({ done, total })) });
});
