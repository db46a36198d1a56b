import { withQuery } from '#platform/http';
import type { Asked } from './asked.ts';
import { paths } from './paths.ts';
import { cutsOf, type LoadedPublication } from './show-released/load.ts';
import { words } from './words.ts';
import { releasedWords } from './words-released.ts';

export const dataTrail = () => [{ text: 'Data', href: '/data' }];

export const standardsTrail = () => [...dataTrail(), { text: words.standards.title, href: paths.standards() }];

export const standardTrail = (asked: Asked) => [
  ...standardsTrail(),
  ...(asked.seenAt === paths.standards() ? [] : [{ text: asked.standard.title, href: asked.seenAt }]),
];

export const releasedTrail = () => [{ text: releasedWords.list.title, href: paths.released() }];

export const publicationTrail = ({ publication, released }: LoadedPublication) => [
  ...releasedTrail(),
  { text: publication.title, href: withQuery(paths.publication({ publicationId: publication.id }), cutsOf(released)) },
];
