import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  answerFromFiles,
  type FileTaken,
  type PolicyCode,
  type ProtectRefusal,
  protectedFromFiles,
  type Questions,
} from '#modules/equality-data';
import { ok, type Result } from '#platform/kernel';
import type { SandboxRefusal } from '#platform/sandbox';
import { askAll, type Breakdown } from '../domain/ask.ts';
import type { Standard } from '../domain/definition.ts';
import type { Figure } from '../domain/figure.ts';
import { asShown, exactly } from '../domain/given-answers.ts';
import { answersTo, makeFigures } from '../domain/make-figures.ts';

const readable = /\.(csv|tsv|txt|xlsx|ods|json|ndjson|jsonl|parquet)$/i;

/** The files of a folder that may hold data, by name. */
export const dataFilesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && readable.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort();

interface FiguresMade {
  figures: Figure[];
  files: FileTaken[];
  /** How many counts stand behind them; nothing is hidden of exact ones. */
  cells: number;
  hidden: number;
}

interface How {
  by: Breakdown | null;
  asAt: string;
}

/** The exact figures of a standard from files, with what each file was taken for. */
export async function figuresFromFiles(
  { indicators }: Standard,
  files: readonly string[],
  { by, asAt }: How,
): Promise<Result<FiguresMade, SandboxRefusal>> {
  const questions = askAll(indicators, by);
  const run = await answerFromFiles(files, { ...questions, asAt } as Questions);
  if (!run.ok) return run;
  const answers = answersTo(questions, exactly(run.value));
  return ok({
    figures: indicators.flatMap((indicator) => makeFigures(indicator, answers, by)),
    files: run.value.files,
    cells: run.value.counts.length,
    hidden: 0,
  });
}

/** The same as anybody may see them, by the standard's rule for small counts. */
export async function protectedFigures(
  { indicators, disclosure }: Standard,
  files: readonly string[],
  { by, asAt }: How,
): Promise<Result<FiguresMade, SandboxRefusal | ProtectRefusal>> {
  const questions = askAll(indicators, by);
  const run = await protectedFromFiles(files, { ...questions, asAt } as Questions, disclosure.inside as PolicyCode);
  if (!run.ok) return run;
  const { files: taken, cells, hidden } = run.value;
  const answers = answersTo(questions, asShown(run.value));
  const figures = indicators.flatMap((indicator) => makeFigures(indicator, answers, by));
  return ok({ figures, files: taken, cells, hidden });
}
