import { definePage, notFound } from '#platform/http';
import { figuresOfStandard } from '../../use-cases/figures-of-standard.ts';
import { swappedSinceLastReturn } from '../../use-cases/last-return.ts';
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
    return {
      asked,
      figures: await figuresOfStandard(scope, asked.standard, asked.standard.indicators, asked.by),
      swapped: asked.standard.code === 'gender-pay-gap' ? await swappedSinceLastReturn(scope, asked.standard) : null,
      ...{ maySettle: scope.can('indicators:settle'), mayEnter: scope.can('indicators:enter') },
      ...{ mayRelease: scope.can('indicators:release'), mayGive: scope.can('indicators:give-exact') },
    };
  },
  seen: ({ asked }) => figuresSeen(asked.standard),
  title: ({ asked }) => asked.standard.title,
  trail: standardsTrail,
  view: (data) => StandardView(data),
});
