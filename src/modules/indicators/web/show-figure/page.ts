import { definePage, notFound } from '#platform/http';
import { isTime } from '../../domain/ask.ts';
import { seriesOf, unitsAsPeriods } from '../../domain/trend.ts';
import { figuresOfStandard } from '../../use-cases/figures-of-standard.ts';
import { trendOfFigure } from '../../use-cases/trend-of-figure.ts';
import { askedIn } from '../asked.ts';
import { paths } from '../paths.ts';
import { figuresSeen } from '../seen.ts';
import { standardTrail } from '../trail.ts';
import { FigureView } from './view.tsx';

export const page = definePage({
  name: 'indicators.show-figure',
  path: paths.figure,
  permission: 'equality-data:see-exact',
  async load(scope, { query }) {
    const asked = await askedIn(scope, query);
    const indicators = asked?.standard.indicators.filter(({ number }) => number === query.get('number')) ?? [];
    const [first] = indicators;
    if (!asked || !first) return notFound();
    const figures = await figuresOfStandard(scope, asked.standard, indicators, asked.by);
    const trend = isTime(asked.by)
      ? { series: indicators.flatMap((one) => seriesOf(one, unitsAsPeriods(one, figures))), pooled: [] }
      : await trendOfFigure(scope, asked.standard, indicators);
    return { asked, first, figures, trend };
  },
  seen: ({ asked, first }) => figuresSeen(asked.standard, first.number),
  title: ({ first }) => `${first.number}. ${first.title}`,
  trail: ({ asked }) => standardTrail(asked),
  view: ({ asked: { standard }, ...rest }) => FigureView({ standard, ...rest }),
});
