import { form } from '#platform/forms';
import { definePage, done, notFound } from '#platform/http';
import { findRelease } from '../../store/release-reader.ts';
import { discardDraft } from '../../use-cases/discard-draft.ts';
import { paths } from '../paths.ts';
import { QuestionView } from '../question.tsx';
import { releaseTrail } from '../trail.ts';
import { words } from '../words.ts';

const own = words.discard;

export const page = definePage({
  name: 'equality-data.discard-draft',
  path: paths.discard,
  permission: 'equality-data:load',
  form: form({}),
  async load(scope, { params }) {
    const release = await findRelease(scope, params.releaseId);
    return release?.number === null ? { release } : notFound();
  },
  title: () => own.title,
  trail: ({ release }) => releaseTrail(release),
  view: ({ release }, state) =>
    QuestionView({
      ...{ title: own.title, caption: release.dataset, text: own.text, form: state },
      ...{ button: own.button, keep: own.keep, back: paths.release({ releaseId: release.id }) },
    }),
  async submit(scope, _, { release }) {
    const discarded = await discardDraft(scope, release.id);
    return discarded.ok ? done(paths.datasets(), own.done) : notFound();
  },
});
