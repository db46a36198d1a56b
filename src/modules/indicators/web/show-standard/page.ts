import { definePage, notFound } from '#platform/http';
import { figuresFromReleases } from '../../use-cases/figures-from-releases.ts';
import { askedIn } from '../asked.ts';
import { paths } from '../paths.ts';
import { figuresSeen } from '../seen.ts';
import { standardsTrail } from '../trail.ts';
import { StandardView } from './view.tsx';

export const page = definePage({
  name: 'indicators.show-standard',
  path: paths.standard,
  permission: 'equality-data:see-exact',
  async load(scope, { query }) {
    const asked = await askedIn(scope, query);
    if (!asked) return notFound();
    return { asked, figures: await figuresFromReleases(scope, asked.standard.indicators, asked.by) };
  },
  seen: ({ asked }) => figuresSeen(asked.standard),
  title: ({ asked }) => asked.standard.title,
  trail: standardsTrail,
  view: (data) => StandardView(data),
});
