import type { WorkbookCell } from '#platform/workbook';
import { nameOf, titled } from '../../domain/plan.ts';
import { dutyAimWords } from '../duty-aims.tsx';
import type { ActionList } from '../list-actions/presenter.ts';
import { ratingWord } from '../parts.tsx';
import { words } from '../words.ts';
import { links, originWord } from '../words-links.ts';

/** The register's rows as a table, its header first. */
export function actionRows({ tree, rows, characteristics }: ActionList): WorkbookCell[][] {
  const { fields } = words;
  const { levels, groups, objectives } = { ...tree, levels: tree.plan.levels };
  const header = [
    ...[levels.group, levels.objective, fields.number, levels.action, fields.leads, fields.startsOn, fields.dueOn],
    ...[fields.timescale, fields.measures, fields.characteristics, fields.rating, fields.status, fields.latest],
    ...[links.dutyAimsShort, links.origin],
  ];
  const labelOf = (code: string) => characteristics.find((one) => one.code === code)?.label ?? code;
  return [
    header,
    ...rows.map(({ action, rating }) => {
      const group = groups.find(({ id }) => id === action.groupId);
      const objective = objectives.find(({ id }) => id === action.objectiveId);
      const parts = action.parts.map(({ number, text }) => `\n– ${titled(number, text)}`).join('');
      return [
        group ? titled(group.code, group.label) : '',
        objective ? nameOf(objective) : '',
        action.number,
        action.text + parts,
        action.leads.map(({ label }) => label).join('; '),
        action.startsOn,
        action.dueOn,
        action.timescaleText,
        action.measures.join('\n'),
        action.characteristics.map(labelOf).join('; '),
        rating.entry ? ratingWord(rating.entry) : words.noData,
        words.statuses[action.status],
        action.latest?.note ?? '',
        dutyAimWords(action.dutyAims),
        action.origins.map(({ kind, label }) => `${originWord(kind)}: ${label}`).join('; '),
      ];
    }),
  ];
}
