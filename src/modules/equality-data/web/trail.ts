import { paths } from './paths.ts';
import { words } from './words.ts';

export const dataTrail = () => [{ text: words.list.title, href: paths.datasets() }];

export const releaseTrail = ({ id, dataset }: { id: string; dataset: string }) => [
  ...dataTrail(),
  { text: dataset, href: paths.release({ releaseId: id }) },
];

/** Released figures are shown by the room above. */
export const publicationTrail = ({ id, title }: { id: string; title: string }) => [
  { text: words.figures, href: '/data/released' },
  { text: title, href: `/data/released/${id}` },
];
