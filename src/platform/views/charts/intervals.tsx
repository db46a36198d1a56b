import { scaleLinear, scaleLog } from 'd3-scale';
import { DRAWING_WIDTHS, Drawing, type DrawingSize, FONT_SIZE, Lines, widthOfText, wrapped } from './drawing.tsx';
import { CHART_BAND, CHART_INK, CHART_QUIET_INK, seriesColour } from './palette.ts';

export interface IntervalRow {
  label: string;
  /** Null where there is no figure; `text` then says why. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** Already rounded: "0.70". */
  text: string;
}

export interface IntervalsProps {
  id: string;
  title: string;
  rows: readonly IntervalRow[];
  /** Where both are alike: 1 for a ratio, 0 for a difference. */
  equal: { value: number; text: string };
  /** Values that are taken for equal. */
  band?: { from: number; to: number; text: string };
  /** Ratios stand on a logarithmic scale: half and double are as far from 1. */
  logarithmic?: boolean;
  size?: DrawingSize;
}

const TOP = 52;
/** Half and double, a fifth and five times: what people read a ratio by. */
const ratioTicks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** Figures as dots with their intervals as whiskers, against the line where both are alike and the band around it. */
export const Intervals = ({ id, size = 'column', ...drawn }: IntervalsProps) => (
  <>
    <Drawn {...drawn} id={id} size={size} />
    <Drawn {...drawn} id={`${id}-phone`} size="phone" />
  </>
);

/** Where the labels end, how much room the values have on the right, and each row; on a phone a label is above its row. */
function placesOf(size: DrawingSize) {
  const width = DRAWING_WIDTHS[size];
  if (size === 'phone') return { left: 0, end: 64, tall: 90, labelUp: 36, labelWidth: width };
  const left = Math.round(width * 0.31);
  return { left, end: 96, tall: 44, labelUp: 0, labelWidth: left - 16 };
}

function Drawn({ id, title, rows, equal, band, logarithmic, size }: IntervalsProps & { size: DrawingSize }) {
  const width = DRAWING_WIDTHS[size];
  const places = placesOf(size);
  const bottom = TOP + rows.length * places.tall;
  const height = bottom + 32;
  const ends = [...rows.flatMap(({ value, low, high }) => [value, low, high]), equal.value, band?.from, band?.to];
  const known = ends.filter((end): end is number => typeof end === 'number' && (!logarithmic || end > 0));
  const scale = (logarithmic ? scaleLog() : scaleLinear())
    .domain([Math.min(...known), Math.max(...known)])
    .range([places.left + 8, width - places.end]);
  const x = (value: number): number => scale(value);
  const [from = 0, to = 1] = scale.domain();
  const ticks = (logarithmic ? ratioTicks : scale.ticks(5)).filter((tick) => tick >= from && tick <= to);
  return (
    <Drawing id={id} title={title} description={describe(rows, equal, band)} size={size} height={height}>
      {band && (
        <rect
          x={x(band.from)}
          y={TOP - 8}
          width={x(band.to) - x(band.from)}
          height={bottom - TOP + 8}
          fill={CHART_BAND}
        />
      )}
      {band && <Named text={band.text} at={(x(band.from) + x(band.to)) / 2} y={FONT_SIZE / 2 + 2} width={width} />}
      <line
        x1={x(equal.value)}
        x2={x(equal.value)}
        y1={TOP - 8}
        y2={bottom}
        stroke={CHART_INK}
        stroke-dasharray="6 4"
      />
      <Named text={equal.text} at={x(equal.value)} y={FONT_SIZE / 2 + 22} width={width} />
      {ticks.map((tick) => (
        <text x={x(tick)} y={bottom + 18} text-anchor="middle" fill={CHART_QUIET_INK}>
          {String(tick)}
        </text>
      ))}
      {rows.map((row, index) => (
        <Row row={row} y={TOP + (index + 0.5) * places.tall} {...places} x={x} width={width} />
      ))}
    </Drawing>
  );
}

function Named({ text, at, y, width }: { text: string; at: number; y: number; width: number }) {
  const half = widthOfText(text) / 2;
  return (
    <text
      x={Math.min(Math.max(at, half + 4), width - half - 4)}
      y={y}
      dy="0.35em"
      text-anchor="middle"
      fill={CHART_QUIET_INK}
    >
      {text}
    </text>
  );
}

interface RowProps extends Omit<ReturnType<typeof placesOf>, 'tall' | 'left'> {
  row: IntervalRow;
  /** The middle of the row. */
  y: number;
  x(value: number): number;
  width: number;
}

function Row({ row: { label, value, low, high, text }, y: middle, x, width, end, labelUp, labelWidth }: RowProps) {
  const y = middle + labelUp / 2;
  return (
    <>
      <Lines lines={wrapped(label, labelWidth)} x={0} y={middle - labelUp / 2} fill={CHART_INK} />
      {low !== null && high !== null && (
        <path
          d={`M${x(low)} ${y - 7} V${y + 7} M${x(low)} ${y} H${x(high)} M${x(high)} ${y - 7} V${y + 7}`}
          stroke={CHART_INK}
          stroke-width={2}
          fill="none"
        />
      )}
      {value !== null && <circle cx={x(value)} cy={y} r={7} fill={seriesColour(0)} />}
      <Lines lines={wrapped(text, end - 12)} x={width - end + 14} y={y} fill={CHART_INK} bold />
    </>
  );
}

function describe(rows: readonly IntervalRow[], equal: IntervalsProps['equal'], band: IntervalsProps['band']): string {
  const told = rows.map(({ label, text }) => `${label}: ${text}.`);
  return [...told, `Line: ${equal.text}.`, ...(band ? [`Shaded: ${band.text}.`] : [])].join(' ');
}
