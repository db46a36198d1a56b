import { existsSync } from 'node:fs';
import { type RestoreRefusal, restoreBackup, writeBackup } from '#platform/backup';
import type { CommandContext, CommandRun } from '#platform/room';
import { examineInstallation } from './use-cases/examine-installation.ts';

/** `doctor`: one line for each check; exit 1 when one fails. */
export const run: CommandRun = async (context) => {
  const checks = await examineInstallation(context);
  if (context.json) context.out(JSON.stringify(checks));
  else for (const { good, sentence } of checks) context.out(`${good ? 'good' : 'BAD '}  ${sentence}`);
  return checks.every(({ good }) => good) ? 0 : 1;
};

/** `backup FILE`: exit 1 when the file is there already or cannot be written. */
export const backup: CommandRun = async (context) => {
  const { json, out, say } = context;
  const path = onlyFile(context, 'backup');
  if (path === null) return 2;
  if (existsSync(path)) {
    say(`There is a file at ${path} already. Choose another name.`);
    return 1;
  }
  try {
    const written = await writeBackup(await context.address('there'), path, new Date());
    if (json) out(JSON.stringify(written));
    else
      out(
        `${written.rows} rows of ${written.tables} tables are in ${path}. Keep it safe: it holds everything, secrets too.`,
      );
    return 0;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!/^(ENOENT|EACCES|ENOTDIR|ENOSPC|EROFS|EISDIR)$/.test(code)) throw error;
    say(`${path} cannot be written (${code}). Choose a folder that is there, with room, where you may write.`);
    return 1;
  }
};

/** `restore FILE`: exit 1 when the file is no whole backup, or the database is not empty. */
export const restore: CommandRun = async (context) => {
  const { json, out, say } = context;
  const path = onlyFile(context, 'restore');
  if (path === null) return 2;
  if (!existsSync(path)) {
    say(`There is no file at ${path}.`);
    return 1;
  }
  const address = await context.address('new');
  const { known, prepare } = await context.migrations();
  const restored = await restoreBackup(address, path, known, () => prepare(address));
  if (!restored.ok) {
    say(refusalWords(path, restored.refusal));
    return 1;
  }
  const { rows, tables, madeAt } = restored.value;
  if (json) out(JSON.stringify(restored.value));
  else out(`${rows} rows of ${tables} tables are restored, as they were on ${madeAt}. Start the product.`);
  return 0;
};

function refusalWords(path: string, refusal: RestoreRefusal): string {
  switch (refusal.code) {
    case 'no-backup':
      return `${path} is no backup of this product. Nothing was changed.`;
    case 'damaged':
      return `${path} was cut short or changed since it was written. Nothing was changed. Use another backup.`;
    case 'not-empty':
      return 'The database is not empty, so nothing was changed. Restore into a new one, or into an empty DATA_DIR.';
    case 'newer':
      return `${path} was made by a newer version of this product. Nothing was changed. Install that version first.`;
  }
}

/** The one file that a command takes; null, after saying how the line goes. */
function onlyFile({ arguments: [path, ...more], say }: CommandContext, command: string): string | null {
  if (path && more.length === 0) return path;
  say(`Usage: due-regard ${command} FILE`);
  return null;
}
