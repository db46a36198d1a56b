import type { WorkbookCell } from '#platform/workbook';
import type { HealthPage } from '../show-health/presenter.ts';
import { healthWords } from '../words-health.ts';

/** What is to be put right as a table, its header first. Addresses begin with where people reach the product. */
export function healthRows({ tree, rows }: HealthPage, publicUrl: string): WorkbookCell[][] {
  const { columns } = healthWords;
  return [
    [tree.plan.levels.group, columns.what, columns.wrong, columns.repair, columns.address],
    ...rows.map(({ group, name, wrong, finding, repair }) => [
      group,
      name,
      wrong,
      repair ? healthWords.rules[finding.rule].repair : '',
      repair ? `${publicUrl}${repair}` : '',
    ]),
  ];
}
