import { scaleUtc } from 'd3-scale';
import { ScrollRegion } from '../blocks/scroll-region.tsx';
import type { Tone } from '../blocks/status-tag.tsx';
import { StatusTag } from '../blocks/status-tag.tsx';
import { calendarDay, formatDay, formatPeriod, plural } from '../formats.ts';
import { Table } from '../govuk/table.tsx';
import { DRAWING_WIDTHS, Drawing, type DrawingSize, Lines, wrapped } from './drawing.tsx';
import { CHART_BAND, CHART_GRID, CHART_INK, CHART_QUIET_INK, TONE_COLOURS } from './palette.ts';

export interface TimelineRow {
  label: string;
  href?: string;
  group: string;
  /** Days. The same day twice, or an end without a start, is a milestone; a start without an end is open. */
  from: string | null;
  to: string | null;
  tag: string;
  tone: Tone;
}

export interface TimelineProps {
  id: string;
  title: string;
  rows: readonly TimelineRow[];
  period: { from: string; to: string };
  today: string;
  size?: DrawingSize;
}

interface Frame {
  width: number;
  /** Where the labels end and the calendar begins. */
  left: number;
  /** Where the calendar ends and the words of the states begin. */
  right: number;
}

const ROW = 44;
const GROUP = 36;
const TOP = 40;

type DayScale = (day: string) => number;

interface Placed {
  y: number;
  group?: string;
  row?: TimelineRow;
}

/** Windows and milestones against the calendar. */
export function Timeline({ id, title, rows, period, today, size = 'page' }: TimelineProps) {
  const width = DRAWING_WIDTHS[size];
  const frame: Frame = { width, left: Math.round(width * 0.31), right: width - 144 };
  const scale = scaleUtc()
    .domain([calendarDay(period.from), calendarDay(period.to)])
    .range([frame.left, frame.right])
    .clamp(true);
  const x: DayScale = (day) => scale(calendarDay(day));
  const { placed, height } = placeRows(rows);
  const ticks = scale.ticks((frame.right - frame.left) / 100).map((tick) => ({ x: scale(tick), text: tickText(tick) }));
  const isInside = today >= period.from && today <= period.to;
  return (
    <Drawing id={id} title={title} description={describe(rows, period, today)} size={size} height={height}>
      {ticks.map((tick) => (
        <>
          <line x1={tick.x} x2={tick.x} y1={TOP - 8} y2={height} stroke={CHART_GRID} />
          <text x={tick.x} y={TOP - 16} text-anchor="middle" fill={CHART_QUIET_INK}>
            {tick.text}
          </text>
        </>
      ))}
      {placed.map(({ y, group, row }) =>
        row ? drawRow(row, y, x, frame) : <GroupBand name={group ?? ''} y={y} width={width} />,
      )}
      {isInside && <Today x={x(today)} height={height} />}
    </Drawing>
  );
}

function placeRows(rows: readonly TimelineRow[]): { placed: Placed[]; height: number } {
  const placed: Placed[] = [];
  let y = TOP;
  for (const [group, members] of Map.groupBy(rows, (row) => row.group)) {
    placed.push({ y, group });
    y += GROUP;
    for (const row of members) {
      placed.push({ y, row });
      y += ROW;
    }
  }
  return { placed, height: y + 28 };
}

function tickText(tick: Date): string {
  const day = tick.toISOString().slice(0, 10);
  if (day.endsWith('01-01')) return day.slice(0, 4);
  const [, month = '', year = ''] = formatDay(day).split(' ');
  return day.endsWith('-01') ? `${month.slice(0, 3)} ${year}` : `${Number(day.slice(8))} ${month.slice(0, 3)}`;
}

function GroupBand({ name, y, width }: { name: string; y: number; width: number }) {
  return (
    <>
      <rect x={0} y={y + 2} width={width} height={GROUP - 6} fill={CHART_BAND} />
      <Lines lines={[name]} x={8} y={y + GROUP / 2 - 1} fill={CHART_INK} bold />
    </>
  );
}

function drawRow(row: TimelineRow, top: number, x: DayScale, { width, left, right }: Frame) {
  const y = top + ROW / 2;
  return (
    <>
      <Lines lines={wrapped(row.label, left - 24)} x={8} y={y} fill={CHART_INK} />
      <Span row={row} y={y} x={x} left={left} right={right} />
      <circle cx={right + 22} cy={y} r={6} fill={TONE_COLOURS[row.tone]} />
      <Lines lines={wrapped(row.tag, width - right - 36)} x={right + 34} y={y} fill={CHART_INK} />
    </>
  );
}

interface SpanProps {
  row: TimelineRow;
  y: number;
  x: DayScale;
  left: number;
  right: number;
}

function Span({ row, y, x, left, right }: SpanProps) {
  const { from, to } = row;
  const colour = TONE_COLOURS[row.tone];
  if (to && (from === null || from === to)) return <Milestone x={x(to)} y={y} colour={colour} />;
  if (!from) {
    return (
      <text x={left + 8} y={y} dy="0.35em" fill={CHART_QUIET_INK}>
        No dates set
      </text>
    );
  }
  const start = x(from);
  const end = to ? x(to) : right;
  if (to) return <rect x={start} y={y - 9} width={Math.max(end - start, 4)} height={18} rx={2} fill={colour} />;
  return (
    <>
      <rect x={start} y={y - 9} width={Math.max(end - start - 12, 4)} height={18} fill={colour} fill-opacity={0.45} />
      <path d={`M${end - 12} ${y - 14} L${end} ${y} L${end - 12} ${y + 14} Z`} fill={colour} />
    </>
  );
}

function Milestone({ x, y, colour }: { x: number; y: number; colour: string }) {
  return <path d={`M${x} ${y - 11} L${x + 11} ${y} L${x} ${y + 11} L${x - 11} ${y} Z`} fill={colour} />;
}

function Today({ x, height }: { x: number; height: number }) {
  return (
    <>
      <line x1={x} x2={x} y1={TOP - 8} y2={height - 22} stroke={CHART_INK} stroke-width={2} stroke-dasharray="5 4" />
      <text x={x} y={height - 6} text-anchor="middle" fill={CHART_INK} font-weight={700}>
        Today
      </text>
    </>
  );
}

function describe(rows: readonly TimelineRow[], period: TimelineProps['period'], today: string): string {
  const words = Map.groupBy(rows, (row) => row.tag);
  const counts = [...words].map(([word, members]) => `${word}: ${members.length}`).join(', ');
  return (
    `${plural(rows.length, 'row')} between ${formatDay(period.from)} and ${formatDay(period.to)}; ` +
    `today is ${formatDay(today)}. ${counts}. The table beside the picture has every date.`
  );
}

/** The same rows as a table; here the labels are links. */
export function TimelineTable({ caption, rows }: { caption: string; rows: readonly TimelineRow[] }) {
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-visually-hidden"
        classes="app-table"
        firstCellIsHeader
        head={['What', 'Part of', 'When', 'State']}
        rows={rows.map((row) => [
          row.href ? (
            <a class="govuk-link" href={row.href}>
              {row.label}
            </a>
          ) : (
            row.label
          ),
          row.group,
          row.from === row.to && row.to ? formatDay(row.to) : formatPeriod(row.from, row.to),
          <StatusTag word={row.tag} tone={row.tone} />,
        ])}
      />
    </ScrollRegion>
  );
}
