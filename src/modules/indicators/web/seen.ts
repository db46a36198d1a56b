import type { Seen } from '#platform/http';
import type { Standard } from '../domain/definition.ts';
import type { GivenFigures } from '../store/given-figures-reader.ts';

const subjectOf = ({ code, title }: Standard, number?: string): Seen['subject'] => ({
  kind: 'standard',
  id: number ? `${code} ${number}` : code,
  label: number ? `${title}, ${number}` : title,
});

export const figuresSeen = (standard: Standard, number?: string): Seen => ({
  kind: 'indicators:figures-seen',
  subject: subjectOf(standard, number),
});

export const figuresDownloaded = (standard: Standard): Seen => ({
  kind: 'indicators:figures-downloaded',
  subject: subjectOf(standard),
});

export const givenDownloaded = ({ id, title, recipient }: GivenFigures): Seen => ({
  kind: 'indicators:given-figures-downloaded',
  subject: { kind: 'given-figures', id, label: `${title}, ${recipient}` },
});

export const populationSeen = (area: string): Seen => ({
  kind: 'indicators:population-seen',
  subject: { kind: 'figures', id: 'population', label: area },
});
