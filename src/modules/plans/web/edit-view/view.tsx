import type { FormState } from '#platform/forms';
import type { Plan } from '../../domain/plan.ts';
import type { SavedView } from '../../domain/saved-view.ts';
import { paths } from '../paths.ts';
import { SaveViewView } from '../save-view/view.tsx';
import { bulk } from '../words-bulk.ts';

interface EditViewProps {
  plan: Plan;
  view: SavedView;
  mayShare: boolean;
  form: FormState;
}

export function EditViewView({ plan, view, mayShare, form }: EditViewProps) {
  const ids = { planId: plan.id, savedViewId: view.id };
  return (
    <SaveViewView
      title={bulk.view.editTitle(view.name)}
      plan={plan}
      mayShare={mayShare}
      back={`${paths.actions(ids)}?${view.query}`}
      form={form}
      also={
        <p class="govuk-body">
          <a class="govuk-link" href={paths.removeView(ids)}>
            {bulk.view.remove}
          </a>
        </p>
      }
    />
  );
}
