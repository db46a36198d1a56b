import { classList } from '../govuk/options.ts';
import { Tag } from '../govuk/tag.tsx';

/** How a word about progress looks. The word decides; the tone only helps. */
export type Tone = 'good' | 'underway' | 'watch' | 'late' | 'done' | 'quiet';

export const TAG_CLASSES: Record<Tone, string> = {
  good: 'govuk-tag--green',
  underway: 'govuk-tag--teal',
  watch: 'govuk-tag--yellow',
  late: 'govuk-tag--red',
  done: 'govuk-tag--blue',
  quiet: 'govuk-tag--grey',
};

export interface StatusTagProps {
  word: string;
  tone?: Tone;
  classes?: string;
}

export function StatusTag({ word, tone = 'quiet', classes }: StatusTagProps) {
  return Tag({ classes: classList(TAG_CLASSES[tone], classes), children: word });
}
