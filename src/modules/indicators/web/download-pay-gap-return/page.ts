import { csvType } from '#platform/csv';
import { defineFile, download, notFound } from '#platform/http';
import { loadStandard } from '../../use-cases/load-standards.ts';
import { payGapReturnFile } from '../exact-files.ts';
import { paths } from '../paths.ts';
import { figuresDownloaded } from '../seen.ts';

export const page = defineFile({
  name: 'indicators.download-pay-gap-return',
  path: paths.payGapReturn,
  permission: 'equality-data:see-exact',
  async load(scope) {
    const standard = loadStandard('gender-pay-gap');
    const file = await payGapReturnFile(scope);
    if (!standard || !file) return notFound();
    return download('gender-pay-gap-return.csv', csvType, file, figuresDownloaded(standard));
  },
});
