import type { OutgoingMail } from '#platform/mail';
import { formatMoment, Register, RegisterTable, StatusTag, type Tone, WarningText } from '#platform/views';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

const own = words.mails;
const tones: Record<OutgoingMail['state'], Tone> = {
  waiting: 'quiet',
  sending: 'quiet',
  sent: 'done',
  unknown: 'watch',
};

export function MailsView({ mails }: { mails: OutgoingMail[] }) {
  const unknown = mails.filter(({ state }) => state === 'unknown').length;
  return (
    <Register title={own.title} lede={own.lede}>
      {unknown > 0 && <WarningText>{own.unknownText(unknown)}</WarningText>}
      <RegisterTable
        caption={own.caption}
        whenEmpty={<p class="govuk-body">{own.none}</p>}
        columns={[{ text: own.subject }, { text: own.to }, { text: own.at }, { text: own.state }, { text: own.again }]}
        rows={mails.map((mail) => ({
          cells: [mail.subject, mail.to, formatMoment(mail.at), <State mail={mail} />, <Again mail={mail} />],
        }))}
      />
    </Register>
  );
}

const State = ({ mail: { state, sentAt, problem } }: { mail: OutgoingMail }) => (
  <>
    <StatusTag word={own.states[state]} tone={tones[state]} />
    {sentAt && <div class="govuk-hint govuk-!-margin-bottom-0">{own.sentAt(formatMoment(sentAt))}</div>}
    {problem && <div class="govuk-hint govuk-!-margin-bottom-0">{problem}</div>}
  </>
);

function Again({ mail: { id, state, problem, subject } }: { mail: OutgoingMail }) {
  if (state !== 'unknown' && !(state === 'waiting' && problem)) return '';
  return (
    <a class="govuk-link" href={paths.sendMailAgain({ mailId: id })}>
      {own.again}
      <span class="govuk-visually-hidden">: {subject}</span>
    </a>
  );
}
