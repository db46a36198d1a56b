import { form, text } from '#platform/forms';
import { again, definePage, done, notFound, withQuery } from '#platform/http';
import { enterable } from '../../domain/entered.ts';
import { listEnteredFigures } from '../../store/entered-figure-reader.ts';
import { enterFigures } from '../../use-cases/enter-figures.ts';
import { askedIn, queryOf } from '../asked.ts';
import { paths } from '../paths.ts';
import { standardTrail } from '../trail.ts';
import { entered as own, refusalWords } from '../words-entered.ts';
import { EnterView } from './view.tsx';

const number = () => text({ most: 20 });

export const page = definePage({
  name: 'indicators.enter-figures',
  path: paths.entered,
  permission: 'indicators:enter',
  form: form({
    figure: text({ required: own.chooseFigure, most: 200 }),
    period: text({ required: own.enterPeriod, most: 60 }),
    ...{ groupValue: number(), groupBase: number(), comparatorValue: number(), comparatorBase: number() },
    source: text({ required: own.enterSource, most: 300 }),
  }),
  async load(scope, { query }) {
    const asked = await askedIn(scope, query);
    if (!asked || enterable(asked.standard).length === 0) return notFound();
    return { asked, entries: await listEnteredFigures(scope, asked.standard.code) };
  },
  title: () => own.title,
  trail: ({ asked }) => standardTrail(asked),
  view: (data, state) => EnterView({ ...data, form: state }),
  async submit(scope, { groupValue, groupBase, comparatorValue, comparatorBase, ...given }, { asked }) {
    const added = await enterFigures(scope, asked.standard, {
      ...given,
      group: { value: groupValue, base: groupBase },
      comparator: { value: comparatorValue, base: comparatorBase },
    });
    if (added.ok) return done(withQuery(paths.entered(), queryOf(asked)), own.added);
    const { refusal } = added;
    if (refusal.code === 'no-body') return again({ figure: own.noBody });
    if (refusal.code === 'no-such-figure') return again({ figure: own.chooseFigure });
    const field = refusal.field === 'value' ? (`${refusal.side}Value` as const) : (`${refusal.side}Base` as const);
    return again({ [field]: refusalWords(refusal) });
  },
});
