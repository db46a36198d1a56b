import { type FormState, PostForm, RadioField, summaryOf } from '#platform/forms';
import { Task } from '#platform/views';
import { reminderChoices } from '../../domain/reminders.ts';
import { paths } from '../paths.ts';
import { reminderWords } from '../words-reminders.ts';

const own = reminderWords.mine;

export const MyRemindersView = ({ form }: { form: FormState }) => (
  <Task title={own.title} lede={own.lede} errors={summaryOf(form)}>
    <PostForm form={form} button={own.button}>
      <RadioField
        form={form}
        name="choice"
        label={own.choice}
        options={reminderChoices.map((value) => ({ value, text: own.choices[value] }))}
      />
    </PostForm>
    <p class="govuk-body">
      <a class="govuk-link" href={paths.myCalendar()}>
        {own.calendar}
      </a>
    </p>
  </Task>
);
