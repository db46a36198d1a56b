import type { CommandRun } from '#platform/room';
import { examineInstallation } from './use-cases/examine-installation.ts';

/** `doctor`: one line for each check; exit 1 when one fails. */
export const run: CommandRun = async (context) => {
  const checks = await examineInstallation(context);
  if (context.json) context.out(JSON.stringify(checks));
  else for (const { good, sentence } of checks) context.out(`${good ? 'good' : 'BAD '}  ${sentence}`);
  return checks.every(({ good }) => good) ? 0 : 1;
};
