import { fileURLToPath } from 'node:url';
import { answerCount, type HeldPart } from '../domain/answer.ts';
import type { CountAnswer, CountQuestion } from '../domain/questions.ts';
import { classifier } from './classify.ts';
import { readFile } from './read-in-sandbox.ts';

/** Tables of Census 2021 that come with the product, the official counts of an area before sums of small areas. */
const tables: Record<string, string> = {
  'census-2021-ethnic-group.csv': 'Census 2021, ethnic group (TS021)',
  'census-2021-religion-official.csv': 'Census 2021, religion (TS030)',
  'census-2021-religion.csv': 'Census 2021, religion (TS030), added up from small areas',
  'census-2021-disability.csv': 'Census 2021, disability (TS038), added up from small areas',
  'census-2021-sexual-orientation.csv':
    'Census 2021, sexual orientation of people aged 16 and over (TS077), added up from small areas',
  'census-2021-age-counties.csv': 'Census 2021, age (TS007)',
  'census-2021-age-countries.csv': 'Census 2021, age (TS007), countries',
};

let read: Promise<HeldPart[]> | null = null;

/** Answers from the shipped tables of the population; `file` is the name of the table. They are read once a process. */
export async function answerFromShipped(questions: readonly CountQuestion[]): Promise<CountAnswer[]> {
  read ??= readTables();
  const parts = await read;
  return questions.map((question) => answerCount(question, parts, classifier));
}

async function readTables(): Promise<HeldPart[]> {
  const parts: HeldPart[] = [];
  for (const [name, title] of Object.entries(tables)) {
    const path = fileURLToPath(new URL(`../domain/reference/${name}`, import.meta.url));
    const found = await readFile({ path, name, asAt: '2021-03-21' });
    if (!found.ok) throw new Error(`${name}: ${JSON.stringify(found.refusal)}`);
    for (const { parts: own } of found.value) parts.push(...own.map((part) => ({ ...part, file: title })));
  }
  return parts;
}
