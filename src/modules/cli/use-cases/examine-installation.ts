import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { verifyChain } from '#modules/audit';
import { isProtected } from '#platform/database';
import { checkNotify, checkSmtp } from '#platform/mail';
import type { CommandContext } from '#platform/room';
import { bad, type Check, checkChains, checkMigrations, checkNode, checkProtection } from '../domain/checks.ts';

/** Looks at everything an installation needs. A part that cannot be looked at is told as bad, and the rest goes on. */
export async function examineInstallation(context: CommandContext): Promise<Check[]> {
  const database = await databaseChecks(context);
  return [checkNode(process.version), checkFolder(context.config.dataDir), ...database, await checkMail(context)];
}

function checkFolder(folder: string): Check {
  const nearest = existing(folder);
  try {
    accessSync(nearest, constants.W_OK);
    return { check: 'data-folder', good: true, sentence: `The data folder ${folder} can be written.` };
  } catch {
    return bad('data-folder', `The data folder ${folder} cannot be written. Give it to this user, or set DATA_DIR.`);
  }
}

const existing = (folder: string): string => (existsSync(folder) ? folder : existing(dirname(folder)));

async function databaseChecks(context: CommandContext): Promise<Check[]> {
  try {
    const { found, wanted } = await context.examine();
    const migrations = checkMigrations(found.migrations, wanted);
    const where = context.config.databaseUrl ? 'at DATABASE_URL' : 'of the data folder';
    const reached: Check = {
      check: 'database',
      good: true,
      sentence: `PostgreSQL ${found.version} ${where} answers.`,
    };
    if (!migrations.good) return [reached, migrations];
    const tables = found.tables.map((table) => ({ name: table.name, protected: isProtected(table) }));
    return [reached, migrations, checkProtection(tables), checkChains(await chainsOf(context))];
  } catch (error) {
    return [bad('database', `The database does not answer: ${error instanceof Error ? error.message : error}`)];
  }
}

async function chainsOf({ database, organisations }: CommandContext) {
  const opened = await database();
  const chains = [];
  for (const { id, name } of await organisations()) {
    const { events, broken } = await opened.read({ organisationId: id }, verifyChain);
    chains.push({ organisation: name, events, brokenAt: broken?.seq ?? null });
  }
  return chains;
}

async function checkMail({ config: { smtpUrl, notify } }: CommandContext): Promise<Check> {
  const good = (sentence: string): Check => ({ check: 'mail', good: true, sentence });
  if (notify) {
    const problem = await checkNotify(notify);
    if (problem)
      return bad('mail', `GOV.UK Notify does not take us: ${problem}. Check NOTIFY_API_KEY and the template.`);
    return good('GOV.UK Notify answers.');
  }
  if (!smtpUrl) return good('No SMTP_URL and no NOTIFY_API_KEY: mails stay in the mailbox page.');
  const problem = await checkSmtp(smtpUrl);
  if (problem) return bad('mail', `The mail server does not take us: ${problem}. Check SMTP_URL.`);
  return good('The mail server answers.');
}
