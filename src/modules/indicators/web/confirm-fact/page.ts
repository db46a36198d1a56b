import { form, text } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { confirmFact, openFacts } from '../../use-cases/confirm-fact.ts';
import { askedIn } from '../asked.ts';
import { paths } from '../paths.ts';
import { standardTrail } from '../trail.ts';
import { confirming as own } from '../words-entered.ts';
import { ConfirmView } from './view.tsx';

export const page = definePage({
  name: 'indicators.confirm-fact',
  path: paths.confirm,
  permission: 'indicators:settle',
  form: form({ fact: text({ required: own.chooseFact }), basis: text({ required: own.enterBasis, most: 500 }) }),
  async load(scope, { query }) {
    const asked = await askedIn(scope, query);
    const facts = asked ? openFacts(asked.standard) : [];
    return asked && facts.length > 0 ? { asked, facts } : notFound();
  },
  title: () => own.title,
  trail: ({ asked }) => standardTrail(asked),
  start: ({ facts }) => ({ fact: facts[0] ?? '' }),
  view: ({ asked, facts }, state) => ConfirmView({ asked, facts, form: state }),
  async submit(scope, values, { asked }) {
    const confirmed = await confirmFact(scope, asked.standard, values);
    if (!confirmed.ok) return again({ fact: own.gone });
    return done(asked.seenAt, own.done);
  },
});
