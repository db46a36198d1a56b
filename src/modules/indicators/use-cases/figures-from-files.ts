import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerFromFiles, type FileTaken, type Questions } from '#modules/equality-data';
import { ok, type Result } from '#platform/kernel';
import type { SandboxRefusal } from '#platform/sandbox';
import { type Breakdown, keyOf, type Question, questionsOf } from '../domain/ask.ts';
import type { Standard } from '../domain/definition.ts';
import type { Figure } from '../domain/figure.ts';
import { type Answer, makeFigures } from '../domain/make-figures.ts';

const readable = /\.(csv|tsv|txt|xlsx|ods|json|ndjson|jsonl|parquet)$/i;

/** The files of a folder that may hold data, by name. */
export const dataFilesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && readable.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort();

/** The figures of a standard from files, with what each file was taken for. */
export async function figuresFromFiles(
  standard: Standard,
  files: readonly string[],
  { by, asAt }: { by: Breakdown | null; asAt: string },
): Promise<Result<{ figures: Figure[]; files: FileTaken[] }, SandboxRefusal>> {
  const asked = new Map<string, Question>();
  for (const indicator of standard.indicators)
    for (const question of questionsOf(indicator, by)) asked.set(keyOf(question), question);
  const entries = [...asked];
  const counts = entries.filter(([, { measure }]) => measure === undefined);
  const values = entries.filter(([, { measure }]) => measure !== undefined);
  const questions = { counts: counts.map(([, one]) => one), values: values.map(([, one]) => one), asAt };
  const run = await answerFromFiles(files, questions as Questions);
  if (!run.ok) return run;
  const answers = new Map<string, Answer>([
    ...counts.map(([key], at) => [key, run.value.counts[at]] as [string, Answer]),
    ...values.map(([key], at) => [key, run.value.values[at]] as [string, Answer]),
  ]);
  const figures = standard.indicators.flatMap((indicator) => makeFigures(indicator, answers, by));
  return ok({ figures, files: run.value.files });
}
