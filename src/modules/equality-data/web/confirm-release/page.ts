import { form, text } from '#platform/forms';
import { again, definePage, done, notFound, redirect } from '#platform/http';
import { findRelease } from '../../store/release-reader.ts';
import { confirmRelease } from '../../use-cases/confirm-release.ts';
import { paths } from '../paths.ts';
import { releaseTrail } from '../trail.ts';
import { words } from '../words.ts';
import { ConfirmView } from './view.tsx';

const own = words.confirm;

export const page = definePage({
  name: 'equality-data.confirm-release',
  path: paths.confirm,
  permission: 'equality-data:load',
  form: form({ whatChanged: text({ most: 2000 }) }),
  async load(scope, { params }) {
    const release = await findRelease(scope, params.releaseId);
    return release?.number === null ? { release } : notFound();
  },
  title: () => own.title,
  trail: ({ release }) => releaseTrail(release),
  view: ({ release }, state) => ConfirmView({ release, form: state }),
  async submit(scope, { whatChanged }, { release }) {
    const confirmed = await confirmRelease(scope, release.id, whatChanged);
    const back = paths.release({ releaseId: release.id });
    if (confirmed.ok) return done(back, own.done(confirmed.value));
    const { refusal } = confirmed;
    if (refusal.code === 'say-what-changed') return again({ whatChanged: own.enter });
    if (refusal.code === 'unmapped') return again({ whatChanged: own.unmapped(refusal.texts) });
    return refusal.code === 'confirmed' ? redirect(back) : notFound();
  },
});
