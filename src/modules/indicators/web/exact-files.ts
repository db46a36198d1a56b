import { listBodies } from '#modules/accounts';
import { writeCsv } from '#platform/csv';
import type { Scope } from '#platform/database';
import { checkReturn, payGapReturn, returnColumns } from '../domain/pay-gap-return.ts';
import { figuresFromReleases } from '../use-cases/figures-from-releases.ts';
import { figuresOfStandard } from '../use-cases/figures-of-standard.ts';
import { swappedSinceLastReturn } from '../use-cases/last-return.ts';
import { loadStandard } from '../use-cases/load-standards.ts';
import type { Asked } from './asked.ts';
import { figuresCsv } from './figures-csv.ts';
import { swappedWords } from './show-standard/presenter.ts';
import { words } from './words.ts';

/** Exact figures of a standard, as CSV. */
export const exactFigures = async (scope: Scope, { standard, by }: Asked): Promise<string> =>
  figuresCsv(standard, await figuresOfStandard(scope, standard, standard.indicators, by));

/** The return as the official service's columns; what it would refuse is told below, so that it is not sent by mistake. */
export async function payGapReturnFile(scope: Scope): Promise<string | null> {
  const standard = loadStandard('gender-pay-gap');
  const made = standard && payGapReturn(await figuresFromReleases(scope, standard.indicators, null));
  if (!made) return null;
  const body = (await listBodies(scope)).find(({ id }) => id === scope.actor.bodyId);
  const faults = checkReturn(made).map(({ code, column }) => [words.payGapReturn.faults[code](column)]);
  const swapped = await swappedSinceLastReturn(scope, standard);
  return writeCsv([
    ['EmployerName', ...returnColumns],
    [body?.name ?? '', ...returnColumns.map((column) => made[column])],
    ...faults,
    ...(swapped ? [[swappedWords(swapped)]] : []),
  ]);
}

/** What the collector of a standard is given: of the gender pay gap the official return. */
export const fileForCollector = async (scope: Scope, asked: Asked): Promise<string> =>
  (asked.standard.code === 'gender-pay-gap' ? await payGapReturnFile(scope) : null) ?? exactFigures(scope, asked);
