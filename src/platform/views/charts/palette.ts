import type { Tone } from '../blocks/status-tag.tsx';

/** The Analysis Function's palette, in the order it is to be used. */
export const PALETTE = ['#12436D', '#28A197', '#801650', '#F46A25', '#3D3D3D', '#A285D1'] as const;

/** Colours on which black text reads better than white. */
const LIGHT = new Set<string>(['#28A197', '#F46A25', '#A285D1']);

export const CHART_INK = '#0b0c0c';
export const CHART_QUIET_INK = '#484949';
export const CHART_GRID = '#cecece';
export const CHART_BAND = '#f3f2f1';

export function seriesColour(index: number): string {
  return PALETTE[index % PALETTE.length] ?? CHART_INK;
}

export function inkOn(colour: string): string {
  return LIGHT.has(colour) ? CHART_INK : '#ffffff';
}

/** The tone helps the eye; the word stands beside every bar. */
export const TONE_COLOURS: Record<Tone, string> = {
  good: '#28A197',
  underway: '#12436D',
  watch: '#F46A25',
  late: '#801650',
  done: '#3D3D3D',
  quiet: '#A285D1',
};
