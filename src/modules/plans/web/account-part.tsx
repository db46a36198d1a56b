import { paths } from './paths.ts';
import { reminderWords } from './words-reminders.ts';

const own = reminderWords.mine;

/** On a person's own page: how they hear of what is due. */
export const AccountPart = () => (
  <section>
    <h2 class="govuk-heading-m">{own.account}</h2>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={paths.myReminders()}>
          {own.link}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={paths.myCalendar()}>
          {own.calendar}
        </a>
      </li>
    </ul>
  </section>
);
