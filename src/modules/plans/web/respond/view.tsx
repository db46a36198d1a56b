import { accountsPaths } from '#modules/accounts';
import { type FormState, NewerVersion, PostForm, summaryOf, TextField } from '#platform/forms';
import { Details, formatDay, InsetText, SummaryList, Task, TimelineList } from '#platform/views';
import { titled } from '../../domain/plan.ts';
import { newestFirst, wholeUpdateEntry } from '../history-entries.tsx';
import { ReportInputs } from '../record-progress/inputs.tsx';
import { windowWords } from '../show-plan/view.tsx';
import { words } from '../words.ts';
import { cycleWords } from '../words-cycles.ts';
import { type Link, refusalWords } from './link.ts';

const own = cycleWords.respond;

export function RespondView({ link, form }: { link: Link; form: FormState }) {
  if (!('open' in link)) return <Refused link={link} form={form} />;
  const { open, organisation, choices, newer } = link;
  const { action, cycle, person, sent } = open;
  return (
    <Task
      title={titled(action.number, action.text)}
      caption={own.title}
      lede={own.asks(organisation)}
      errors={summaryOf(form)}
    >
      <Whose {...open} />
      {sent.length > 0 && <Sent {...open} />}
      <NewerVersion newer={newer} />
      <About {...open} />
      <PostForm form={form} button={sent.length > 0 ? own.correct : own.button} withFile>
        <ReportInputs choices={choices} form={form} />
        <Details summaryText={own.somebodyElse} open={form.value('writtenBy') !== ''}>
          <TextField
            form={form}
            name="writtenBy"
            label={own.writtenBy(person.name)}
            hint={own.writtenByHint(person.name)}
            autocomplete="name"
          />
        </Details>
      </PostForm>
      <p class="govuk-body">{own.until(formatDay(cycle.dueOn), formatDay(cycle.closesOn))}</p>
    </Task>
  );
}

type Opened = Extract<Link, { open: unknown }>['open'];

function Whose({ person, standsFor, unit, body }: Opened) {
  const of = unit?.name ?? body?.name;
  return (
    <p class="govuk-body">
      {[own.yours(person.name), standsFor && own.standsFor(standsFor.name), of && own.of(of)].filter(Boolean).join(' ')}{' '}
      {own.ifNotYou}
    </p>
  );
}

/** What came by this link: the newest stands. */
function Sent({ sent, unit, body }: Opened) {
  const of = unit?.name ?? body?.name ?? '';
  const entries = sent.map((update) =>
    wholeUpdateEntry(
      update,
      () => of,
      () => null,
    ),
  );
  return (
    <section>
      <h2 class="govuk-heading-m">{own.sent}</h2>
      <p class="govuk-body">{own.sentText}</p>
      <TimelineList entries={newestFirst(entries)} />
    </section>
  );
}

function About({ plan, action, updates, sent }: Opened) {
  const latest = updates.find((update) => !sent.includes(update));
  return (
    <SummaryList
      rows={[
        { key: own.plan, value: plan.title },
        { key: words.fields.window, value: windowWords(action) },
        action.measures.length > 0 && { key: words.fields.measures, value: action.measures.join('; ') },
        {
          key: own.latest,
          value: latest ? (
            <>
              <p class="govuk-body app-preserved">{latest.note}</p>
              <p class="govuk-hint">
                {words.statuses[latest.status]}. {own.said(latest.by, formatDay(latest.at))}
              </p>
            </>
          ) : (
            own.nothingSaid
          ),
        },
      ]}
    />
  );
}

/** What was typed before the link ended is not lost. */
function Refused({ link, form }: { link: Extract<Link, { refused: unknown }>; form: FormState }) {
  const { title, text } = refusalWords(link);
  const note = form.value('note');
  return (
    <Task title={title}>
      <p class="govuk-body">
        {text} {link.refused.code === 'cycle-closed' && own.ended(formatDay(link.refused.closedOn))}
      </p>
      {note !== '' && (
        <>
          <p class="govuk-body">{own.kept}</p>
          <InsetText>
            <span class="app-preserved">{note}</span>
          </InsetText>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={accountsPaths.signIn()}>
          {own.signIn}
        </a>
      </p>
    </Task>
  );
}
