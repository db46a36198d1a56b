import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerFromFiles, type FileTaken, type Questions } from '#modules/equality-data';
import { ok, type Result } from '#platform/kernel';
import type { SandboxRefusal } from '#platform/sandbox';
import { askAll, type Breakdown } from '../domain/ask.ts';
import type { Standard } from '../domain/definition.ts';
import type { Figure } from '../domain/figure.ts';
import { answersTo, makeFigures } from '../domain/make-figures.ts';
import { exactly } from '../domain/with-totals.ts';

const readable = /\.(csv|tsv|txt|xlsx|ods|json|ndjson|jsonl|parquet)$/i;

/** The files of a folder that may hold data, by name. */
export const dataFilesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && readable.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort();

/** The figures of a standard from files, with what each file was taken for. */
export async function figuresFromFiles(
  { indicators }: Standard,
  files: readonly string[],
  { by, asAt }: { by: Breakdown | null; asAt: string },
): Promise<Result<{ figures: Figure[]; files: FileTaken[] }, SandboxRefusal>> {
  const questions = askAll(indicators, by);
  const run = await answerFromFiles(files, { ...questions, asAt } as Questions);
  if (!run.ok) return run;
  const answers = answersTo(questions, exactly(run.value));
  return ok({
    figures: indicators.flatMap((indicator) => makeFigures(indicator, answers, by)),
    files: run.value.files,
  });
}
