import { type FormState, TextField } from '#platform/forms';
import type { PlanVersion } from '../../store/version-reader.ts';
import type { LoadedReview } from '../load-review.ts';
import { paths } from '../paths.ts';
import { ReviewTask } from '../review-task.tsx';
import { reviewWords } from '../words-reviews.ts';
import { versionWords } from '../words-versions.ts';

const own = reviewWords.sign;

interface SignProps extends LoadedReview {
  version: PlanVersion;
  signer: string;
  form: FormState;
}

export function SignView({ form, version, signer, ...loaded }: SignProps) {
  const { id, number, label, contentHash } = version;
  const name = versionWords.show.caption(number, label);
  return (
    <ReviewTask {...loaded} title={own.title} button={own.button} lede={own.lede(name)} form={form}>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.version({ planId: loaded.plan.id, planVersionId: id })}>
          {name}
        </a>{' '}
        <code class="app-hash">{contentHash}</code>
      </p>
      <TextField form={form} name="role" label={own.role} />
      <TextField form={form} name="name" label={own.name(signer)} autocomplete="off" />
    </ReviewTask>
  );
}
