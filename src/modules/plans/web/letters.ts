import { formatDay } from '#platform/views';
import { titled } from '../domain/plan.ts';
import type { RequestLetter } from '../use-cases/mail-requests.ts';
import type { ReminderLine } from '../use-cases/send-reminders.ts';
import { leadWords } from './parts.tsx';
import { paths } from './paths.ts';
import { cycleWords } from './words-cycles.ts';
import { reminderWords } from './words-reminders.ts';

interface Addresses {
  publicUrl: string;
  /** The mailed link of a request. */
  respond(requestId: string): string;
}

/** The mail that asks somebody for updates. */
export function requestLetter({ person, plan, cycle, again, asked }: RequestLetter, { respond }: Addresses) {
  const own = cycleWords.letter;
  const subject = own.subject(cycle.name, asked.length);
  const items = asked.map(({ request, action, forName, ofName }) =>
    [
      titled(action.number, action.text),
      action.dueOn && own.due(formatDay(action.dueOn)),
      forName && own.standsFor(forName),
      ofName && own.of(ofName),
      respond(request.id),
    ]
      .filter(Boolean)
      .join('\n'),
  );
  const ask = own.ask(plan.title, formatDay(cycle.dueOn));
  const text = [own.hello(person.name), ask, ...items, own.closing(formatDay(cycle.closesOn))].join('\n\n');
  return { subject: again ? own.again(subject) : subject, text };
}

/** One mail with all that is due for somebody on a day. */
export function reminderLetter(
  name: string,
  lines: readonly ReminderLine[],
  today: string,
  { publicUrl, respond }: Addresses,
) {
  const own = reminderWords.letter;
  const escalated = lines.filter(({ rule }) => rule === 'escalation');
  const others = lines.filter(({ rule }) => rule !== 'escalation');
  const item = ({ plan, action, requestId, dueOn, rule }: ReminderLine) => {
    const page = publicUrl + paths.action({ planId: plan.id, actionId: action.id });
    const about = [titled(action.number, action.text), `${own.due(dueOn, today)}. ${plan.title}`];
    if (rule === 'escalation') return [...about, own.ledBy(leadWords(action.leads)), `${own.see} ${page}`].join('\n');
    return [...about, `${own.say} ${requestId ? respond(requestId) : page}`].join('\n');
  };
  const section = (title: string, some: readonly ReminderLine[]) => (some.length > 0 ? [title, ...some.map(item)] : []);
  const text = [
    own.hello(name),
    ...section(
      own.requests,
      others.filter(({ requestId }) => requestId !== null),
    ),
    ...section(
      own.actions,
      others.filter(({ requestId }) => requestId === null),
    ),
    ...section(own.escalated, escalated),
    own.closing(publicUrl + paths.myReminders()),
  ].join('\n\n');
  return { subject: own.subject(lines.length), text };
}
