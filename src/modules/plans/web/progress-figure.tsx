import { Bars, Figure } from '#platform/views';
import { titled } from '../domain/plan.ts';
import type { GroupProgress } from '../domain/progress.ts';
import { ratingWord } from './parts.tsx';
import { ProgressTable } from './progress-table.tsx';
import { words } from './words.ts';

export const ratingColours = {
  red: '#801650',
  amber: '#F46A25',
  green: '#28A197',
  blue: '#12436D',
  grey: '#A285D1',
} as const;
export const noDataColour = '#3D3D3D';

/** The progress of each group as stacked bars, with its table. */
export function ProgressFigure({ progress, title }: { progress: readonly GroupProgress[]; title: string }) {
  const entries = progress[0]?.rows.map(({ entry }) => entry) ?? [];
  const used = entries.filter(({ code }) =>
    progress.some(({ rows }) => rows.some(({ entry, count }) => entry.code === code && count > 0)),
  );
  const withNoData = progress.some(({ noData }) => noData > 0);
  return (
    <Figure
      title={title}
      picture={
        <Bars
          id="progress-picture"
          title={words.plan.picture}
          series={[...used.map(ratingWord), ...(withNoData ? [words.noData] : [])]}
          colours={[...used.map(({ colour }) => ratingColours[colour]), ...(withNoData ? [noDataColour] : [])]}
          size="page"
          rows={progress.map(({ group, rows, noData }) => ({
            label: group ? titled(group.code, group.label) : words.noGroup,
            parts: [
              ...used.map(({ code }) => part(rows.find(({ entry }) => entry.code === code)?.count ?? 0)),
              ...(withNoData ? [part(noData)] : []),
            ],
          }))}
        />
      }
      table={<ProgressTable progress={progress} />}
    />
  );
}

const part = (count: number) => ({ value: count, text: count > 0 ? String(count) : '' });
