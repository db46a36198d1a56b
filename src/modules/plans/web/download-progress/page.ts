import { csvType, writeCsv } from '#platform/csv';
import { definePage, download, notFound } from '#platform/http';
import { titled } from '../../domain/plan.ts';
import { progressByGroup } from '../../domain/progress.ts';
import { findTree } from '../../store/plan-reader.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** The table of the progress page as CSV, one row for each group and rating. */
export const page = definePage({
  name: 'plans.download-progress',
  path: paths.progressCsv,
  permission: 'plans:read',
  async load(scope, { params }) {
    const tree = await findTree(scope, params.planId);
    if (!tree) return notFound();
    const { colour, status, count, total } = words.progress;
    const rows = progressByGroup(tree, scope.today).flatMap(({ group, rows: own, noData, total: sum }) => {
      const name = group ? titled(group.code, group.label) : words.noGroup;
      return [
        ...own.map(({ entry, count: number }) => [name, entry.word, entry.meaning, number]),
        ...(noData > 0 ? [[name, words.noData, words.noDataHint, noData]] : []),
        [name, total, '', sum],
      ];
    });
    const header = [tree.plan.levels.group, colour, status, count];
    return download(`${tree.plan.title} – progress ${scope.today}.csv`, csvType, writeCsv([header, ...rows]));
  },
  title: () => words.progress.title,
});
