/** A body's own colour, name and logo, and what follows from the colour: surfaces, and an ink that can be read. */
export interface Brand {
  name: string;
  /** `#rrggbb`. */
  colour: string;
  logoHref?: string;
  /** A font of the body's own; it must be served from this origin. */
  fontFamily?: string;
}

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [11, 12, 12];
const READABLE = 7;

/** The text of the file at `brandUrl`: variables only, so that no page carries an inline style. */
export function brandStylesheet({ colour, fontFamily }: Pick<Brand, 'colour' | 'fontFamily'>): string {
  const brand = rgbOf(colour);
  const variables = {
    '--brand-colour': hexOf(brand),
    '--brand-ink': hexOf(darkenedUntilReadable(brand)),
    '--brand-surface': hexOf(mix(brand, WHITE, 0.05)),
    '--brand-border': hexOf(mix(brand, WHITE, 0.3)),
    ...(fontFamily && { '--body-font': fontNames(fontFamily) }),
  };
  const lines = Object.entries(variables).map(([name, value]) => `  ${name}: ${value};`);
  return `:root {\n${lines.join('\n')}\n}\n`;
}

/** WCAG's contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  return ratio(rgbOf(one), rgbOf(other));
}

function ratio(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function darkenedUntilReadable(colour: Rgb): Rgb {
  const surface = mix(colour, WHITE, 0.05);
  for (let share = 1; share > 0; share -= 0.05) {
    const ink = mix(colour, BLACK, share);
    if (ratio(ink, surface) >= READABLE) return ink;
  }
  return BLACK;
}

function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const at = (channel: 0 | 1 | 2) => Math.round(one[channel] * share + other[channel] * (1 - share));
  return [at(0), at(1), at(2)];
}

function rgbOf(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`Not a colour of the form #rrggbb: ${hex}`);
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The value goes into a stylesheet as it is, so only names of fonts may pass. */
function fontNames(fontFamily: string): string {
  if (!/^[\w\s,"'-]+$/.test(fontFamily)) throw new RangeError(`Not a list of font names: ${fontFamily}`);
  return fontFamily;
}
