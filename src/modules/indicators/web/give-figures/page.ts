import { day, form, text } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { giveFigures } from '../../use-cases/give-figures.ts';
import { askedIn } from '../asked.ts';
import { fileForCollector } from '../exact-files.ts';
import { paths } from '../paths.ts';
import { standardTrail } from '../trail.ts';
import { recipientWords } from '../words-recipients.ts';
import { GiveView } from './view.tsx';

const own = recipientWords.give;

export const page = definePage({
  name: 'indicators.give-figures',
  path: paths.give,
  permission: 'indicators:give-exact',
  form: form({
    recipient: text({ required: own.enterRecipient, most: 200 }),
    address: text({ required: own.enterAddress, most: 500 }),
    purpose: text({ required: own.enterPurpose, most: 1000 }),
    legalBase: text({ required: own.enterLegalBase, most: 500 }),
    holdsUntil: day(own.enterDay),
  }),
  async load(scope, { query }) {
    const asked = await askedIn(scope, query);
    return asked ? { asked } : notFound();
  },
  title: () => own.title,
  trail: ({ asked }) => standardTrail(asked),
  view: ({ asked }, state) => GiveView({ asked, form: state }),
  async submit(scope, { holdsUntil, ...to }, { asked }) {
    if (!holdsUntil) return again({ holdsUntil: own.enterDay });
    const file = await fileForCollector(scope, asked);
    const given = await giveFigures(scope, asked.standard, { ...to, holdsUntil }, file);
    if (given.ok) return done(paths.given(), own.done);
    const { code } = given.refusal;
    if (code === 'day-passed') return again({ holdsUntil: own.dayPassed });
    return again({ recipient: code === 'no-body' ? own.noBody : own.noData });
  },
});
