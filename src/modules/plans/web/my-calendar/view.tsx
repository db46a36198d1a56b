import { type FormState, PostForm } from '#platform/forms';
import { Input, Task } from '#platform/views';
import { reminderWords } from '../words-reminders.ts';

const own = reminderWords.calendar;

export function MyCalendarView({ address, form }: { address: string | null; form: FormState }) {
  return (
    <Task title={own.title} lede={own.lede}>
      {address ? (
        <>
          <Input
            id="address"
            name="address"
            label={{ text: own.address, classes: 'govuk-label--s' }}
            hint={own.addressHint}
            value={address}
            attributes={{ readonly: true }}
          />
          <p class="govuk-body">{own.renewText}</p>
          <Change form={form} what="make" button={own.renew} />
          <Change form={form} what="end" button={own.end} />
        </>
      ) : (
        <>
          <p class="govuk-body">{own.none}</p>
          <Change form={form} what="make" button={own.make} />
        </>
      )}
    </Task>
  );
}

const Change = ({ form, what, button }: { form: FormState; what: 'make' | 'end'; button: string }) => (
  <PostForm form={form} button={button} warning={what === 'end'}>
    <input type="hidden" name="what" value={what} />
  </PostForm>
);
