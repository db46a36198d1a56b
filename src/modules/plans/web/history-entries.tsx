import { formatMoment, type TimelineEntry } from '#platform/views';
import type { LegendEntry } from '../domain/legend.ts';
import type { FieldChange, ProgressUpdate, RatingDecision } from '../store/history-reader.ts';
import { changeWords, fieldWord, type Names } from './change-words.ts';
import { ratingWord } from './parts.tsx';
import { words } from './words.ts';
import { running } from './words-running.ts';

type Happened = Omit<TimelineEntry, 'when'> & { at: Date };

export const updateEntry = ({
  at,
  by,
  note,
  status,
}: Pick<ProgressUpdate, 'at' | 'by' | 'note' | 'status'>): Happened => ({
  at,
  title: words.statuses[status],
  who: by,
  text: note,
});

/**
 * A report with all that it says. `nameOf` names units and bodies; `address` leads to a file of its evidence, null
 * where the reader may not have it.
 */
export function wholeUpdateEntry(
  update: ProgressUpdate,
  nameOf: (id: string) => string,
  address: (update: ProgressUpdate, position: number) => string | null,
): Happened {
  const { by, note, percent, partsDone, nextStep, onBehalfOf, unitId, bodyId, unansweredReason, evidence } = update;
  const { said } = running.update;
  const of = unitId ?? bodyId;
  const who = of ? said.of(by, nameOf(of)) : onBehalfOf ? said.behalf(by, onBehalfOf) : by;
  const lines = [
    percent === null ? '' : said.percent(percent),
    partsDone.length > 0 ? said.parts(partsDone) : '',
    nextStep ? said.next(nextStep) : '',
    unansweredReason ? said.unanswered(unansweredReason) : '',
  ].filter(Boolean);
  return {
    ...updateEntry(update),
    who: update.requestId ? said.byLink(who) : who,
    text: (
      <>
        <p class="govuk-body app-preserved">{note}</p>
        {lines.map((line) => (
          <p class="govuk-body-s">{line}</p>
        ))}
        {evidence.map(({ label, href, position }) => (
          <p class="govuk-body-s">
            <EvidenceLink label={label} href={href ?? address(update, position)} />
          </p>
        ))}
      </>
    ),
  };
}

function EvidenceLink({ label, href }: { label: string; href: string | null }) {
  if (href === null) return label;
  return (
    <a class="govuk-link" href={href}>
      {label}
    </a>
  );
}

export function decisionEntry(
  { at, by, code, reason }: Pick<RatingDecision, 'at' | 'by' | 'code' | 'reason'>,
  legend: readonly LegendEntry[],
): Happened {
  const entry = legend.find((one) => one.code === code);
  const title =
    code === null ? words.action.ratingReturned : words.action.ratingChosen(entry ? ratingWord(entry) : code);
  return { at, title, who: by, text: reason };
}

export const changeEntry = (change: Omit<FieldChange, 'id'>, names: Names): Happened => ({
  at: change.at,
  title: words.action.changed(fieldWord(change.field)),
  who: change.by,
  text: [changeWords(change, names), change.reason].filter(Boolean).join('. '),
});

/** What happened, newest first. */
export function newestFirst(entries: readonly Happened[]): TimelineEntry[] {
  const sorted = [...entries].sort((a, b) => b.at.getTime() - a.at.getTime());
  return sorted.map(({ at, ...entry }) => ({ ...entry, when: formatMoment(at) }));
}
