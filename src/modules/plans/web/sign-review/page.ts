import { form, text } from '#platform/forms';
import { again, definePage, done, notFound } from '#platform/http';
import { findVersion } from '../../store/version-reader.ts';
import { signReview } from '../../use-cases/run-review.ts';
import { loadReview, refuseAt } from '../load-review.ts';
import { paths } from '../paths.ts';
import { reviewsTrail } from '../trail.ts';
import { reviewWords } from '../words-reviews.ts';
import { SignView } from './view.tsx';

const own = reviewWords.sign;

export const page = definePage({
  name: 'plans.sign-review',
  path: paths.signReview,
  permission: 'plans:sign-review',
  form: form({
    role: text({ required: own.enterRole, most: 200 }),
    name: text({ required: own.enterName, most: 200 }),
  }),
  async load(scope, { params }) {
    const loaded = await loadReview(scope, params);
    const version = loaded?.review.versionId ? await findVersion(scope, loaded.review.versionId) : null;
    return loaded && version ? { ...loaded, version, signer: scope.actor.name } : notFound();
  },
  title: () => own.title,
  trail: ({ plan, review }) => reviewsTrail(plan, review),
  start: ({ rhythm }) => ({ role: rhythm.signingRole }),
  view: (data, state) => SignView({ ...data, form: state }),
  async submit(scope, values, { signer }, { params }) {
    const signed = await signReview(scope, params.reviewId, values);
    if (signed.ok) return done(paths.review(params), own.signed(signed.value));
    if (signed.refusal.code === 'other-name') return again({ name: own.otherName(signer) });
    return refuseAt('name', signed.refusal);
  },
});
