import { scaleLinear } from 'd3-scale';
import { joinWords } from '../formats.ts';
import { DRAWING_WIDTHS, Drawing, type DrawingSize, FONT_SIZE, Lines, widthOfText, wrapped } from './drawing.tsx';
import { CHART_INK, CHART_QUIET_INK, inkOn, seriesColour } from './palette.ts';

export interface BarPart {
  /** Null where the figure is not shown; `text` then says why: "[c]". */
  value: number | null;
  /** Already formatted and rounded: "62.5%". */
  text: string;
  /** The ends of the interval, for a single bar. */
  low?: number;
  high?: number;
}

export interface BarRow {
  label: string;
  /** One for each name of `series`. */
  parts: readonly BarPart[];
}

export interface BarsProps {
  id: string;
  title: string;
  /** What the whole picture says, for a person who does not see it. */
  description?: string;
  /** One name: single bars. More: stacked bars. */
  series: readonly string[];
  rows: readonly BarRow[];
  /** The end of the axis: 100 for shares. Without it, the longest bar. */
  max?: number;
  /** A line across all bars, with its words. */
  benchmark?: { value: number; text: string };
  /** In the order of `series`; the palette's order is used without it. */
  colours?: readonly string[];
  size?: DrawingSize;
}

const END = 72;
const ROW = 44;
const BAR = 28;

type Scale = (value: number) => number;

/** Horizontal bars from zero, each with its figure on it. */
export function Bars(props: BarsProps) {
  const { id, title, series, rows, max, benchmark, size = 'column' } = props;
  const stacked = series.length > 1;
  const width = DRAWING_WIDTHS[size];
  const left = Math.round(width * 0.29);
  const colours = series.map((_, index) => props.colours?.[index] ?? seriesColour(index));
  const description = props.description ?? describe(series, rows);
  const top = (stacked ? 36 : 4) + (benchmark ? 24 : 0);
  const height = top + rows.length * ROW + 8;
  const scale: Scale = scaleLinear()
    .domain([0, max ?? longest(rows, benchmark?.value)])
    .range([left, stacked ? width - 4 : width - END]);
  return (
    <Drawing id={id} title={title} description={description} size={size} height={height}>
      {stacked && <Names series={series} colours={colours} />}
      {rows.map((row, index) => (
        <Row row={row} y={top + index * ROW + ROW / 2} scale={scale} stacked={stacked} left={left} colours={colours} />
      ))}
      <line x1={left} x2={left} y1={top} y2={height - 8} stroke={CHART_INK} />
      {benchmark && (
        <Benchmark x={scale(benchmark.value)} text={benchmark.text} top={top} bottom={height - 8} width={width} />
      )}
    </Drawing>
  );
}

function longest(rows: readonly BarRow[], benchmark = 0): number {
  const ends = rows.map(({ parts }) => {
    const sum = parts.reduce((total, part) => total + (part.value ?? 0), 0);
    return Math.max(sum, ...parts.map((part) => part.high ?? 0));
  });
  return Math.max(benchmark, ...ends) || 1;
}

/** The names in the order and colours of the parts, above the first bar. */
function Names({ series, colours }: { series: readonly string[]; colours: readonly string[] }) {
  let x = 0;
  return (
    <>
      {series.map((name, index) => {
        const at = x;
        x += widthOfText(name) + 44;
        return (
          <>
            <rect x={at} y={6} width={16} height={16} fill={colours[index]} />
            <text x={at + 22} y={14} dy="0.35em" fill={CHART_INK}>
              {name}
            </text>
          </>
        );
      })}
    </>
  );
}

interface RowProps {
  row: BarRow;
  y: number;
  scale: Scale;
  stacked: boolean;
  left: number;
  colours: readonly string[];
}

function Row({ row, y, scale, stacked, left, colours }: RowProps) {
  let sum = 0;
  return (
    <>
      <Lines lines={wrapped(row.label, left - 16)} x={0} y={y} fill={CHART_INK} />
      {row.parts.map((part, index) => {
        const from = scale(sum);
        sum += part.value ?? 0;
        const place = { from, to: scale(sum), y, colour: colours[index] ?? CHART_INK };
        return stacked ? <StackedPart part={part} {...place} /> : <SingleBar part={part} {...place} scale={scale} />;
      })}
    </>
  );
}

interface PartProps {
  part: BarPart;
  from: number;
  to: number;
  y: number;
  colour: string;
}

function StackedPart({ part, from, to, y, colour }: PartProps) {
  if (!part.value) return null;
  const fits = to - from > widthOfText(part.text) + 8;
  return (
    <>
      <rect x={from} y={y - BAR / 2} width={to - from} height={BAR} fill={colour} stroke="#ffffff" />
      {fits && <Lines lines={[part.text]} x={(from + to) / 2} y={y} anchor="middle" fill={inkOn(colour)} />}
    </>
  );
}

function SingleBar({ part, from, to, y, colour, scale }: PartProps & { scale: Scale }) {
  const { low, high } = part;
  const hasInterval = part.value !== null && low !== undefined && high !== undefined;
  const textAt = Math.max(to, hasInterval ? scale(high) : to) + 8;
  return (
    <>
      {part.value !== null && <rect x={from} y={y - BAR / 2} width={to - from} height={BAR} fill={colour} />}
      {hasInterval && <Whisker low={scale(low)} high={scale(high)} y={y} />}
      <Lines lines={[part.text]} x={textAt} y={y} fill={CHART_INK} bold />
    </>
  );
}

/** Dark on a light casing, so that it is seen on the bar and beside it. */
function Whisker({ low, high, y }: { low: number; high: number; y: number }) {
  const path = `M${low} ${y - 6} V${y + 6} M${low} ${y} H${high} M${high} ${y - 6} V${y + 6}`;
  return (
    <>
      <path d={path} stroke="#ffffff" stroke-width={5} fill="none" />
      <path d={path} stroke={CHART_INK} stroke-width={2} fill="none" />
    </>
  );
}

function Benchmark({
  x,
  text,
  top,
  bottom,
  width,
}: {
  x: number;
  text: string;
  top: number;
  bottom: number;
  width: number;
}) {
  const half = widthOfText(text) / 2;
  const textAt = Math.min(Math.max(x, half + 4), width - half - 4);
  return (
    <>
      <line x1={x} x2={x} y1={top - 4} y2={bottom} stroke="#ffffff" stroke-width={5} />
      <line x1={x} x2={x} y1={top - 4} y2={bottom} stroke={CHART_INK} stroke-width={2} stroke-dasharray="6 4" />
      <text x={textAt} y={top - FONT_SIZE / 2 - 4} text-anchor="middle" fill={CHART_QUIET_INK}>
        {text}
      </text>
    </>
  );
}

function describe(series: readonly string[], rows: readonly BarRow[]): string {
  const sentences = rows.map(({ label, parts }) => {
    const figures = parts.map((part, index) => (series.length > 1 ? `${series[index]} ${part.text}` : part.text));
    return `${label}: ${joinWords(figures)}.`;
  });
  return sentences.join(' ');
}
