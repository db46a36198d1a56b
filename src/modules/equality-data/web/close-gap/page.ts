import { form } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { listGaps } from '../../store/dataset-reader.ts';
import { closeGap } from '../../use-cases/close-gap.ts';
import { paths } from '../paths.ts';
import { QuestionView } from '../question.tsx';
import { dataTrail } from '../trail.ts';
import { words } from '../words.ts';

const own = words.gaps;

export const page = definePage({
  name: 'equality-data.close-gap',
  path: paths.closeGap,
  permission: 'equality-data:load',
  form: form({}),
  async load(scope, { params }) {
    const gap = (await listGaps(scope)).find(({ id }) => id === params.dataGapId);
    return gap && gap.closedOn === null ? { gap } : notFound();
  },
  title: () => own.closeTitle,
  trail: () => [...dataTrail(), { text: own.title, href: paths.gaps() }],
  view: ({ gap }, state) =>
    QuestionView({
      ...{ title: own.closeTitle, caption: gap.what, text: gap.plan, form: state },
      ...{ button: own.closeButton, keep: own.keep, back: paths.gaps() },
    }),
  async submit(scope, _, { gap }) {
    const closed = await closeGap(scope, gap.id);
    return closed.ok ? done(paths.gaps(), own.done) : notFound();
  },
});
