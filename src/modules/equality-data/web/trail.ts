import { paths } from './paths.ts';
import { words } from './words.ts';

export const dataTrail = () => [{ text: words.list.title, href: paths.datasets() }];

export const releaseTrail = ({ id, dataset }: { id: string; dataset: string }) => [
  ...dataTrail(),
  { text: dataset, href: paths.release({ releaseId: id }) },
];
