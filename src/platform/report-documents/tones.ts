import type { Tone } from '#platform/views';

/** Behind black words: each has more than ten to one. */
export const paleOf: Record<Tone, string> = {
  good: '#CFEAE6',
  underway: '#D3DFEB',
  watch: '#FCDCCB',
  late: '#EBCFDE',
  done: '#DDDDDD',
  quiet: '#ECE6F6',
};
