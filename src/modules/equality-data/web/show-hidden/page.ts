import { definePage, notFound } from '#platform/http';
import { pageAsked } from '#platform/views';
import { explainPublication } from '../../use-cases/explain-publication.ts';
import { paths } from '../paths.ts';
import { publicationTrail } from '../trail.ts';
import { hiddenWords } from '../words-hidden.ts';
import { HiddenView, pageSize } from './view.tsx';

export const page = definePage({
  name: 'equality-data.show-hidden',
  path: paths.hidden,
  permission: 'equality-data:see-exact',
  async load(scope, { params, query }) {
    const explained = await explainPublication(scope, params.publicationId);
    return explained ? { explained, page: pageAsked(query, explained.hidden.length, pageSize) } : notFound();
  },
  seen: ({ explained: { publication } }) => ({
    kind: 'equality-data:exact-counts-seen',
    subject: { kind: 'publication', id: publication.id, label: publication.title },
  }),
  title: ({ explained }) => hiddenWords.title(explained.publication.title),
  trail: ({ explained }) => publicationTrail(explained.publication),
  view: (data) => HiddenView(data),
});
