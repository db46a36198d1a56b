import { joinWords } from '../formats.ts';
import { DRAWING_WIDTHS, Drawing, type DrawingSize, Lines, wrapped } from './drawing.tsx';
import { CHART_BAND, CHART_INK, inkOn, seriesColour } from './palette.ts';

export interface LinksProps {
  id: string;
  title: string;
  /** On the left, each with the places of those on the right that it leads to. */
  from: readonly { label: string; to: readonly number[] }[];
  /** On the right. */
  to: readonly string[];
  size?: DrawingSize;
}

const ROW = 56;
const BOX = 44;
const PAD = 12;

/** What leads to what: boxes on two sides and a line for each link. */
export function Links({ id, title, from, to, size = 'column' }: LinksProps) {
  const width = DRAWING_WIDTHS[size];
  const [left, right] = [Math.round(width * 0.27), Math.round(width * 0.42)];
  const rows = Math.max(from.length, to.length);
  /** The shorter side stands in the middle of the longer. */
  const middle = (at: number, of: number) => (at + (rows - of) / 2) * ROW + ROW / 2;
  const description = from
    .map(({ label, to: ends }) => `${label}: ${joinWords(ends.map((end) => to[end] ?? ''))}.`)
    .join(' ');
  return (
    <Drawing id={id} title={title} description={description} size={size} height={rows * ROW}>
      {from.map(({ to: ends }, at) =>
        ends.map((end) => {
          const [y, toY, half] = [middle(at, from.length), middle(end, to.length), (left + right) / 2];
          return (
            <path
              d={`M${left} ${y} C${half} ${y} ${half} ${toY} ${right} ${toY}`}
              fill="none"
              stroke={seriesColour(at)}
              stroke-width={3}
            />
          );
        }),
      )}
      {from.map(({ label }, at) => (
        <Box label={label} x={0} y={middle(at, from.length)} width={left} fill={seriesColour(at)} />
      ))}
      {to.map((label, at) => (
        <Box label={label} x={right} y={middle(at, to.length)} width={width - right} fill={CHART_BAND} />
      ))}
    </Drawing>
  );
}

function Box({ label, x, y, width, fill }: { label: string; x: number; y: number; width: number; fill: string }) {
  const ink = fill === CHART_BAND ? CHART_INK : inkOn(fill);
  return (
    <>
      <rect x={x} y={y - BOX / 2} width={width} height={BOX} fill={fill} />
      <Lines lines={wrapped(label, width - 2 * PAD)} x={x + PAD} y={y} fill={ink} />
    </>
  );
}
