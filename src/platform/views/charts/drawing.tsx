import type { ComponentChildren } from 'preact';
import { ScrollRegion } from '../blocks/scroll-region.tsx';

export const FONT_SIZE = 16;
const MEAN_CHARACTER = 0.49;

/** How wide a picture is drawn: the whole page, a column of it, or a phone. Text is the size of the page's text in all. */
export type DrawingSize = 'page' | 'column' | 'phone';

export const DRAWING_WIDTHS: Record<DrawingSize, number> = { page: 1220, column: 760, phone: 290 };

interface DrawingProps {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  size: DrawingSize;
  height: number;
  children: ComponentChildren;
}

/**
 * The frame of every picture: an image with a name and a description. On a phone it scrolls instead of shrinking, unless
 * the same is drawn at the size of a phone beside it.
 */
export function Drawing({ id, title, description, size, height, children }: DrawingProps) {
  const width = DRAWING_WIDTHS[size];
  return (
    <ScrollRegion label={title} classes={`app-drawing app-drawing--${size}`}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        font-size={FONT_SIZE}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {children}
      </svg>
    </ScrollRegion>
  );
}

/** No text can be measured on a server; this is the mean of the font, and a little more. */
export function widthOfText(text: string, fontSize = FONT_SIZE): number {
  return text.length * fontSize * MEAN_CHARACTER;
}

/** At most two lines; what does not fit ends in "…" and is whole in the table. */
export function wrapped(text: string, width: number, fontSize = FONT_SIZE): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    const longer = line ? `${line} ${word}` : word;
    if (line === '' || widthOfText(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, 2).map((line) => clipped(line, width, fontSize));
  if (lines.length > 2) shown[1] = clipped(`${lines[1]} …`, width, fontSize);
  return shown;
}

function clipped(line: string, width: number, fontSize: number): string {
  if (widthOfText(line, fontSize) <= width) return line;
  const room = Math.floor(width / (fontSize * MEAN_CHARACTER)) - 1;
  return `${line.replace(/ …$/, '').slice(0, room).trimEnd()}…`;
}

interface LinesProps {
  lines: readonly string[];
  x: number;
  /** The middle of the lines. */
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  fill: string;
  bold?: boolean;
}

export function Lines({ lines, x, y, anchor = 'start', fill, bold }: LinesProps) {
  const first = y - ((lines.length - 1) * FONT_SIZE * 1.15) / 2;
  return (
    <>
      {lines.map((line, index) => (
        <text
          x={x}
          y={first + index * FONT_SIZE * 1.15}
          dy="0.35em"
          text-anchor={anchor}
          fill={fill}
          font-weight={bold ? 700 : undefined}
        >
          {line}
        </text>
      ))}
    </>
  );
}
