import { audiences, findLastMergers, policyCodes } from '#modules/equality-data';
import { choice, choices, form, tick } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { breakdowns } from '../../domain/ask.ts';
import { releaseFigures } from '../../use-cases/release-figures.ts';
import { askedIn } from '../asked.ts';
import { paths } from '../paths.ts';
import { standardTrail } from '../trail.ts';
import { releasedWords } from '../words-released.ts';
import { ReleaseView } from './view.tsx';

const own = releasedWords.release;

export const page = definePage({
  name: 'indicators.release-figures',
  path: paths.release,
  permission: 'indicators:release',
  form: form({
    by: choices(breakdowns),
    second: tick(),
    merged: tick(),
    audience: choice(audiences, own.chooseAudience),
    policy: choice(['standard', ...policyCodes], own.choosePolicy),
  }),
  async load(scope, { query }) {
    const asked = await askedIn(scope, query);
    return asked ? { asked, mergers: await findLastMergers(scope, asked.standard.code) } : notFound();
  },
  start: () => ({ by: ['directorate'], merged: 'yes', audience: 'inside', policy: 'standard' }),
  title: () => own.title,
  trail: ({ asked }) => standardTrail(asked),
  view: ({ asked, mergers }, state) => ReleaseView({ asked, mergers, form: state }),
  async submit(scope, { by, second, merged, audience, policy }, { asked: { standard } }) {
    const released = await releaseFigures(scope, { standard, audience, policy, by, secondCut: second, merged });
    if (released.ok) return done(paths.publication({ publicationId: released.value }), own.asked);
    return again({ policy: released.refusal.code === 'no-body' ? own.noBody : own.noData });
  },
});
