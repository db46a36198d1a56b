import { CancelLink, type FormState, PostForm, RadioField, summaryOf, VersionField } from '#platform/forms';
import { Task } from '#platform/views';
import type { WholeImport } from '../../store/import-reader.ts';
import type { LikelyPlan } from '../../use-cases/likely-plans.ts';
import { titleOfImport } from '../load-import.ts';
import { paths } from '../paths.ts';
import { againWords } from '../words-again.ts';

interface ChooseProps {
  found: WholeImport;
  plans: LikelyPlan[];
  form: FormState;
}

const texts = againWords.choose;

export function ChoosePlanView({ found, plans, form }: ChooseProps) {
  const back = <CancelLink href={paths.planImport({ importId: found.id })} text={texts.back} />;
  return (
    <Task errors={summaryOf(form)} title={texts.title} caption={titleOfImport(found)} lede={texts.lede}>
      {plans.length === 0 ? (
        <>
          <p class="govuk-body">{texts.none}</p>
          <p class="govuk-body">{back}</p>
        </>
      ) : (
        <PostForm form={form} button={texts.button} beside={back}>
          <VersionField form={form} />
          <RadioField
            form={form}
            name="planId"
            label={texts.plan}
            options={plans.map(({ plan, matched, actions }) => ({
              value: plan.id,
              text: plan.title,
              hint: matched === null ? undefined : texts.matched(matched, actions),
            }))}
          />
          <RadioField
            form={form}
            name="role"
            label={texts.role}
            options={(['version', 'report'] as const).map((role) => ({
              value: role,
              text: texts.roles[role],
              hint: texts.roleHints[role],
            }))}
          />
        </PostForm>
      )}
    </Task>
  );
}
