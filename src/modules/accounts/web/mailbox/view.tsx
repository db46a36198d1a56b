import type { KeptMail } from '#platform/mail';
import { formatMoment, Overview } from '#platform/views';
import { words } from '../words.ts';
import type { MailPart } from './presenter.ts';

interface MailboxProps {
  most: number;
  mails: (KeptMail & { parts: MailPart[] })[];
}

export function MailboxView({ most, mails }: MailboxProps) {
  const own = words.mailbox;
  return (
    <Overview title={own.title} lede={own.lede}>
      {mails.length === 0 && <p class="govuk-body">{own.none}</p>}
      {mails.length === most && <p class="govuk-body">{own.shown(most)}</p>}
      {mails.map(({ to, at, subject, parts }) => (
        <article class="app-mail">
          <h2 class="govuk-heading-s app-mail__subject">{subject}</h2>
          <p class="govuk-hint app-mail__about">{own.to(to, formatMoment(at))}</p>
          <div class="govuk-body app-mail__text">
            {parts.map(({ text, href }) =>
              href ? (
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              ) : (
                text
              ),
            )}
          </div>
        </article>
      ))}
    </Overview>
  );
}
