import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { writeCsv } from '#platform/csv';
import type { Database, Scope } from '#platform/database';
import { findFile } from '#platform/files';
import { isDay, isId } from '#platform/kernel';
import { type ReportFormat, reportFormats, writeReport } from '#platform/report-documents';
import { CannotBe, type CommandContext, type CommandRun, readLine, WrongUse } from '#platform/room';
import { writeWorkbook } from '#platform/workbook';
import { findPlan, findTree } from '../store/plan-reader.ts';
import { findReportTemplate } from '../store/report-template-reader.ts';
import { acceptImport } from '../use-cases/decide-import.ts';
import { describePlan } from '../use-cases/describe-plan.ts';
import { proposeImport } from '../use-cases/propose-import.ts';
import { actionRows } from './download-actions-csv/rows.ts';
import { findActionList } from './list-actions/presenter.ts';
import { readAskedReport } from './reports/asked.ts';
import { findReport } from './reports/find-report.ts';
import { filled } from './reports/report.ts';
import { words } from './words.ts';
import { type ReportForm, reportForms } from './words-reports.ts';

type Option = 'format' | 'form' | 'since' | 'on' | 'for' | 'organisation' | 'out';

/** The one thing that a command is about, and its options. */
function readOne(args: string[], options: readonly Option[], usage: string) {
  const { words: found, values } = readLine(args, Object.fromEntries(options.map((name) => [name, 'text' as const])));
  const [what, ...more] = found;
  if (!what || more.length > 0) throw new WrongUse(`It goes like this: ${usage}`);
  return { what, values: values as Partial<Record<Option, string>> };
}

function oneOf<One extends string>(list: readonly One[], given: string | undefined, option: string): One {
  const found = list.find((one) => one === given);
  if (!found) throw new WrongUse(`Say --${option} and one of: ${list.join(', ')}.`);
  return found;
}

/** `plan report ID`: a report in one format, to standard output or a file. */
export const report: CommandRun = async (context) => {
  const usage =
    'plan report ID --format html|csv|pdf|docx|xlsx|pptx [--form FORM] [--since DAY] [--on DAY] [--for WHO]';
  const options: Option[] = ['format', 'form', 'since', 'on', 'for', 'organisation', 'out'];
  const { what, values } = readOne(context.arguments, options, usage);
  const format: ReportFormat = oneOf(reportFormats, values.format, 'format');
  const form: ReportForm = format === 'pptx' ? 'slides' : oneOf(reportForms, values.form ?? 'progress', 'form');
  for (const day of [values.since, values.on])
    if (day !== undefined && !isDay(day)) throw new WrongUse(`${day} is not a day. Write it as 2026-11-07.`);
  const file = await withPlan(context, what, values.organisation, async (scope) => {
    if (values.on && values.on > scope.today) throw new CannotBe(`${values.on} has not come yet.`);
    const asked = readAskedReport(form, new URLSearchParams(values as Record<string, string>), scope.today);
    if (values.since && !asked.since) throw new CannotBe(`${values.since} is not before the day of the report.`);
    const found = await findReport(scope, what, asked);
    const own = format === 'docx' ? await findReportTemplate(scope) : null;
    const written = found && (await writeReport(filled(found), format, own && (await findFile(scope, own.hash))));
    if (!written?.ok) throw new CannotBe(`The report could not be written as ${format}.`);
    return written.value;
  });
  return give(context, values.out, file);
};

const exportFormats = ['json', 'csv', 'xlsx'] as const;

/** `plan export ID`: the plan as it stands. JSON has all of it, the tables have its actions. */
export const exportPlan: CommandRun = async (context) => {
  const usage = 'plan export ID --format json|csv|xlsx [--organisation O] [--out FILE]';
  const { what, values } = readOne(context.arguments, ['format', 'organisation', 'out'], usage);
  const format = oneOf(exportFormats, values.format, 'format');
  const file = await withPlan(context, what, values.organisation, async (scope) => {
    const tree = await findTree(scope, what);
    const list = await findActionList(scope, what, new URLSearchParams());
    if (!tree || !list) throw new CannotBe(`There is no plan ${what}.`);
    if (format === 'json') return `${JSON.stringify(await describePlan(scope, tree), null, 2)}\n`;
    return format === 'csv' ? writeCsv(actionRows(list)) : writeWorkbook(words.actions.title, actionRows(list));
  });
  return give(context, values.out, file);
};

/** `plan import FILE --organisation O`: reads a plan and makes it; running the command is the acceptance. */
export const importPlan: CommandRun = async (context) => {
  const { what, values } = readOne(context.arguments, ['organisation'], 'plan import FILE --organisation O');
  const bytes = await readFile(what).catch(() => null);
  if (!bytes) throw new CannotBe(`There is no file ${what} that can be read.`);
  const [organisation, ...others] = await organisationsCalled(context, values.organisation);
  if (!organisation || others.length > 0) throw new WrongUse('Say --organisation and the name or id of one.');
  const database = await context.database();
  const made = await database.write({ organisationId: organisation.id }, async (scope) => {
    const name = basename(what);
    const proposed = await proposeImport(scope, { name, bytes: new Uint8Array(bytes) });
    if (!proposed.ok) throw new CannotBe(`${words.bringIn.refusals[proposed.refusal.code](name)}.`);
    const accepted = await acceptImport(scope, proposed.value);
    if (!accepted.ok) throw new CannotBe(words.proposal.notAPlan);
    const tree = await findTree(scope, accepted.value);
    return {
      planId: accepted.value,
      importId: proposed.value,
      title: tree?.plan.title ?? name,
      actions: tree?.actions.length ?? 0,
    };
  });
  context.out(context.json ? JSON.stringify(made) : `${made.planId}  ${made.title}: ${made.actions} actions.`);
  return 0;
};

async function organisationsCalled({ organisations }: CommandContext, called: string | undefined) {
  const all = await organisations();
  if (called === undefined) return all;
  const found = all.filter(({ id, name }) => id === called || name.toLowerCase() === called.toLowerCase());
  if (found.length === 0) throw new CannotBe(`There is no organisation ${called}.`);
  return found;
}

/** The organisation that has the plan. */
async function withPlan<Value>(
  context: CommandContext,
  planId: string,
  organisation: string | undefined,
  work: (scope: Scope) => Promise<Value>,
): Promise<Value> {
  const database: Database = await context.database();
  for (const { id: organisationId } of isId(planId) ? await organisationsCalled(context, organisation) : [])
    if (await database.read({ organisationId }, (scope) => findPlan(scope, planId)))
      return database.read({ organisationId }, work);
  throw new CannotBe(`There is no plan ${planId}.`);
}

async function give({ out, say }: CommandContext, path: string | undefined, file: string | Uint8Array): Promise<0> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  if (path === undefined) out(bytes);
  else {
    await writeFile(path, bytes);
    say(`Written to ${path}.`);
  }
  return 0;
}
