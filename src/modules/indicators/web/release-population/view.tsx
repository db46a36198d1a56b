import { policyCodes } from '#modules/equality-data';
import { CancelLink, type FormState, PostForm, RadioField, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import { paths } from '../paths.ts';
import { AudienceField } from '../release-figures/view.tsx';
import { releasePopulationWords as own } from '../words-population.ts';
import { releasedWords } from '../words-released.ts';

const { button, policy } = releasedWords.release;

export const ReleasePopulationView = ({ form }: { form: FormState }) => (
  <Task title={own.title} lede={own.lede} errors={summaryOf(form)}>
    <p class="govuk-body">
      {own.needsArea}{' '}
      <a class="govuk-link" href={paths.settings()}>
        {own.settings}
      </a>
    </p>
    <PostForm form={form} button={button} beside={<CancelLink href={paths.released()} />}>
      <AudienceField form={form} />
      <RadioField
        form={form}
        name="policy"
        label={policy}
        options={policyCodes.map((value) => ({ value, text: releasedWords.policies[value] }))}
      />
    </PostForm>
  </Task>
);
