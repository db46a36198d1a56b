import { definePage, notFound } from '#platform/http';
import { paths } from '../paths.ts';
import { FigureView } from '../show-figure/view.tsx';
import { loadPublication } from '../show-released/load.ts';
import { WhyHidden } from '../show-released/why-hidden.tsx';
import { publicationTrail } from '../trail.ts';

export const page = definePage({
  name: 'indicators.show-released-figure',
  path: paths.publicationFigure,
  permission: 'indicators:see',
  async load(scope, { params, query }) {
    const loaded = await loadPublication(scope, params.publicationId, query);
    const { standard, figures } = loaded?.released ?? {};
    const first = standard?.indicators.find(({ number }) => number === query.get('number'));
    if (!loaded || !standard || !figures || !first) return notFound();
    const own = figures.filter(({ indicator }) => indicator === first.number);
    const isOwn = loaded.publication.bodyId === scope.actor.bodyId;
    return { ...loaded, standard, first, figures: own, mayExplain: isOwn && scope.can('equality-data:see-exact') };
  },
  title: ({ first }) => `${first.number}. ${first.title}`,
  trail: (data) => publicationTrail(data),
  view: ({ publication, standard, first, figures, mayExplain }) =>
    FigureView({ standard, first, figures, trend: null, children: WhyHidden({ publication, mayExplain }) }),
});
