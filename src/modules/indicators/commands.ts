import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileSentences, refusalWords, startReading } from '#modules/equality-data';
import { capital, dayOf } from '#platform/kernel';
import { CannotBe, type CommandRun, fileAt, readLine, WrongUse } from '#platform/room';
import { type Breakdown, breakdowns } from './domain/ask.ts';
import type { Standard } from './domain/definition.ts';
import { exceptWhiteBritish, withLabel } from './domain/dress-standard.ts';
import type { Figure } from './domain/figure.ts';
import { dataFilesIn, figuresFromFiles, protectedFigures } from './use-cases/figures-from-files.ts';
import { checkStandard, loadStandard, standardCodes } from './use-cases/load-standards.ts';
import { differenceFigure, proportionFigure, rateFigure, ratioFigure } from './use-cases/work-out-one.ts';
import { figureRecord, tellingOf } from './web/figure-record.ts';
import { faultWords } from './web/words-definition.ts';
import { directionWords, methodWords } from './web/words-figures.ts';
import { oneFigureSentence } from './web/words-one-figure.ts';

/** `figures`: all figures of a standard from a folder of files. */
export const figures: CommandRun = async ({ arguments: args, json, out, say }) => {
  const { values } = readLine(args, {
    ...{ standard: 'text', data: 'text', by: 'text', label: 'text', cut: 'text', exact: 'flag' },
  });
  const folder = values.data;
  const isFolder = folder !== undefined && existsSync(folder) && statSync(folder).isDirectory();
  const files = isFolder ? dataFilesIn(folder) : [];
  if (files.length > 0) startReading(files); // it starts while the standard is looked up
  const standard = standardAsked(values.standard);
  if (!folder) throw new WrongUse('Name the folder that holds the files: --data DIR');
  if (!isFolder) throw new CannotBe(`There is no folder ${folder}.`);
  const by = values.by ?? null;
  if (by !== null && !breakdowns.includes(by as Breakdown))
    throw new WrongUse(`Figures are broken down by ${breakdowns.join(', ')}, and not by "${by}".`);
  if (files.length === 0)
    throw new CannotBe(`${folder} holds no file of data. Put CSV, xlsx, ods, JSON or Parquet files in it.`);
  const dressed = dress(standard, values.label, values.cut);
  const how = { by: by as Breakdown | null, asAt: dayOf(new Date()) };
  const made = values.exact ? await figuresFromFiles(dressed, files, how) : await protectedFigures(dressed, files, how);
  if (!made.ok) throw new CannotBe(refusalWords(made.refusal));
  for (const file of made.value.files) tell(file.file, fileSentences(file), say);
  if (made.value.files.every(({ refusal }) => refusal !== null)) return 1;
  if (made.value.hidden > 0)
    say(`${made.value.hidden} of ${made.value.cells} counts are hidden, so that nobody can be recognised.`);
  const records = recordsOf(made.value.figures, dressed);
  out(json ? JSON.stringify(records, null, 1) : summary(dressed, records));
  return 0;
};

const mostSentences = 20;

function tell(file: string, sentences: readonly string[], say: (text: string) => void): void {
  for (const sentence of sentences.slice(0, mostSentences)) say(`${file}: ${sentence}`);
  if (sentences.length > mostSentences)
    say(`${file}: … and ${sentences.length - mostSentences} more. See data inspect.`);
}

function standardAsked(code: string | undefined): Standard {
  const standard = code === undefined ? null : loadStandard(code);
  if (standard) return standard;
  const named = code === undefined ? 'Name a standard' : `There is no standard "${code}"`;
  throw new WrongUse(`${named}: ${standardCodes().join(', ')}.`);
}

function dress(standard: Standard, label: string | undefined, cut: string | undefined): Standard {
  if (cut !== undefined && cut !== 'white-british')
    throw new WrongUse(`The only other cut is white-british, and not "${cut}".`);
  const called = label === undefined ? standard : withLabel(standard, label);
  return cut === undefined ? called : exceptWhiteBritish(called);
}

function recordsOf(made: readonly Figure[], standard: Standard) {
  const tellings = new Map(standard.indicators.map((one) => [`${one.number} ${one.part}`, tellingOf(standard, one)]));
  return made.flatMap((figure) => {
    const telling = tellings.get(`${figure.indicator} ${figure.part}`);
    return telling ? [figureRecord(figure, telling)] : [];
  });
}

function summary({ title, indicators }: Standard, records: ReturnType<typeof recordsOf>): string {
  const lines = records.map(({ indicator, sentence }) => `${indicator}. ${sentence}`);
  const toConfirm = new Set(indicators.flatMap((one) => one.toConfirm ?? []));
  return [title, '', ...lines, ...[...toConfirm].map((what) => `\nTo be confirmed: ${what}`)].join('\n');
}

/** `figure ratio` and its like: one figure from counts. */
const one =
  (names: readonly string[], make: (counts: number[]) => Figure | Promise<Figure>): CommandRun =>
  async ({ arguments: args, json, out }) => {
    const { values } = readLine(args, Object.fromEntries(names.map((name) => [name, 'text' as const])));
    const counts = names.map((name) => countOf(name, values[name]));
    const groups = names.map((name, at) => ({
      name,
      of: counts[names.indexOf(name.replace('events', 'of'))],
      n: counts[at],
    }));
    const over = groups.find(
      ({ name, of, n }) => name.startsWith('events') && !names.includes('per') && Number(n) > Number(of),
    );
    if (over)
      throw new CannotBe(
        `--${over.name} ${over.n} is more than --${over.name.replace('events', 'of')} ${over.of}. Events are counted among the people of the group.`,
      );
    const figure = await make(counts);
    const sentence = oneFigureSentence(figure, counts[names.indexOf('per')]);
    out(json ? JSON.stringify(oneRecord(figure, sentence)) : sentence);
    return 0;
  };

function countOf(name: string, given: string | undefined): number {
  if (given === undefined) throw new WrongUse(`Give --${name}, a whole number.`);
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new WrongUse(`--${name} ${given} is not a whole number of people or events.`);
}

function oneRecord({ band: _, reason: __, direction, method, ...figure }: Figure, sentence: string) {
  const words = direction && `${direction.first} ${direction.sign} ${direction.second}`;
  return { ...figure, direction: words, method: methodWords[method], sentence };
}

const two = ['events-a', 'of-a', 'events-b', 'of-b'] as const;
export const figureRatio = one(two, ([a = 0, n = 0, c = 0, m = 0]) => ratioFigure(a, n, c, m));
export const figureDifference = one(two, ([a = 0, n = 0, c = 0, m = 0]) => differenceFigure(a, n, c, m));
export const figureProportion = one(['events', 'of'], ([x = 0, n = 0]) => proportionFigure(x, n));
export const figureRate = one(['events', 'of', 'per'], ([x = 0, n = 0, per = 0]) => rateFigure(x, n, per));

/** `figure pay-gap FILE`: the mean gap in hourly pay, with the median beside it. */
export const figurePayGap: CommandRun = async ({ arguments: args, json, out, say }) => {
  const [path] = readLine(args, {}).words;
  if (!path) throw new WrongUse('Name the file of pay: figure pay-gap FILE');
  const standard = standardAsked('gender-pay-gap');
  const made = await figuresFromFiles(standard, [fileAt(path)], { by: null, asAt: dayOf(new Date()) });
  if (!made.ok) throw new CannotBe(refusalWords(made.refusal));
  for (const file of made.value.files) tell(file.file, fileSentences(file), say);
  if (made.value.files.some(({ refusal }) => refusal !== null)) return 1;
  const records = recordsOf(made.value.figures, standard);
  const [mean, median] = ['mean-hourly', 'median-hourly'].map((wanted) =>
    records.find(({ indicator }) => indicator === wanted),
  );
  if (!mean || !median) return 1;
  out(json ? JSON.stringify({ ...mean, median: median.value }) : `${mean.sentence}\n${median.sentence}`);
  return mean.state === 'not-collected' ? 1 : 0;
};

export const standardsList: CommandRun = async ({ json, out }) => {
  const all = standardCodes().flatMap((code) => loadStandard(code) ?? []);
  const listed = all.map(({ code, title, source, indicators }) => ({
    code,
    title,
    source,
    indicators: new Set(indicators.map(({ number }) => /^\d+/.exec(number)?.[0] ?? number)).size,
    figures: indicators.length,
  }));
  out(
    json
      ? JSON.stringify(listed, null, 1)
      : listed.map((one) => `${one.code.padEnd(22)} ${one.title} (${one.indicators} indicators)`).join('\n'),
  );
  return 0;
};

/** `standards show`: each indicator, which way round it is, and what is not confirmed. */
export const standardsShow: CommandRun = async ({ arguments: [code], json, out }) => {
  const standard = standardAsked(code);
  out(json ? JSON.stringify(standard, null, 1) : shownStandard(standard));
  return 0;
};

function shownStandard(standard: Standard): string {
  const lines = standard.indicators.map((indicator) => {
    const direction = directionWords(indicator, tellingOf(standard, indicator));
    const elsewhere = indicator.takenElsewhere ? ` Taken from ${indicator.takenElsewhere}.` : '';
    return `  ${indicator.number} (${indicator.part}): ${indicator.title}. ${capital(direction)}.${elsewhere}`;
  });
  return [standard.title, `Source: ${standard.source}`, ...lines].join('\n');
}

/** `standards check FILE`: every fault of a body's own definition, with its line. */
export const standardsCheck: CommandRun = async ({ arguments: [path], json, out, say }) => {
  if (!path) throw new WrongUse('Name the definition to check: standards check FILE');
  const { standard, faults } = checkStandard(readFileSync(fileAt(path), 'utf8'));
  const sentences = faults.map((fault) => `${path}, line ${fault.line}: ${faultWords(fault)}`);
  if (json)
    out(
      JSON.stringify({
        good: faults.length === 0,
        faults: faults.map(({ line }, at) => ({ line, sentence: sentences[at] })),
      }),
    );
  else if (faults.length === 0) out(`${path}: ${standard?.indicators.length} figures, no fault.`);
  for (const sentence of json ? [] : sentences) say(sentence);
  return faults.length === 0 ? 0 : 1;
};
