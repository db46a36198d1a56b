import { listBodies } from '#modules/accounts';
import { csvType, writeCsv } from '#platform/csv';
import { defineFile, download, notFound } from '#platform/http';
import { checkReturn, payGapReturn, returnColumns } from '../../domain/pay-gap-return.ts';
import { figuresFromReleases } from '../../use-cases/figures-from-releases.ts';
import { swappedSinceLastReturn } from '../../use-cases/last-return.ts';
import { loadStandard } from '../../use-cases/load-standards.ts';
import { paths } from '../paths.ts';
import { figuresDownloaded } from '../seen.ts';
import { swappedWords } from '../show-standard/presenter.ts';
import { words } from '../words.ts';

/** The return as the official service's columns; what it would refuse is told below, so that it is not sent by mistake. */
export const page = defineFile({
  name: 'indicators.download-pay-gap-return',
  path: paths.payGapReturn,
  permission: 'equality-data:see-exact',
  async load(scope) {
    const standard = loadStandard('gender-pay-gap');
    const made = standard && payGapReturn(await figuresFromReleases(scope, standard.indicators, null));
    if (!made) return notFound();
    const body = (await listBodies(scope)).find(({ id }) => id === scope.actor.bodyId);
    const faults = checkReturn(made).map(({ code, column }) => [words.payGapReturn.faults[code](column)]);
    const swapped = await swappedSinceLastReturn(scope, standard);
    const rows = [
      ['EmployerName', ...returnColumns],
      [body?.name ?? '', ...returnColumns.map((column) => made[column])],
      ...faults,
      ...(swapped ? [[swappedWords(swapped)]] : []),
    ];
    return download('gender-pay-gap-return.csv', csvType, writeCsv(rows), figuresDownloaded(standard));
  },
});
