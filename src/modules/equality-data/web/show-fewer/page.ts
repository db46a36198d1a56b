import { definePage, notFound } from '#platform/http';
import { suggestFewer } from '../../use-cases/suggest-fewer.ts';
import { paths } from '../paths.ts';
import { publicationTrail } from '../trail.ts';
import { hiddenWords } from '../words-hidden.ts';
import { FewerView } from './view.tsx';

export const page = definePage({
  name: 'equality-data.show-fewer',
  path: paths.fewer,
  permission: 'equality-data:see-exact',
  async load(scope, { params }) {
    return (await suggestFewer(scope, params.publicationId)) ?? notFound();
  },
  seen: ({ publication }) => ({
    kind: 'equality-data:exact-counts-seen',
    subject: { kind: 'publication', id: publication.id, label: publication.title },
  }),
  title: () => hiddenWords.fewer.title,
  trail: ({ publication }) => [
    ...publicationTrail(publication),
    { text: hiddenWords.caption, href: paths.hidden({ publicationId: publication.id }) },
  ],
  view: (data) => FewerView(data),
});
