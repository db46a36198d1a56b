import type { HomeLine } from '#platform/room';
import { formatDay, joinWords } from '#platform/views';
import type { LegendEntry } from '../../domain/legend.ts';
import { titled } from '../../domain/plan.ts';
import type { HomeAction, HomeEvent } from '../../store/home-reader.ts';
import { ratingWord } from '../parts.tsx';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { homeWords } from '../words-home.ts';

/** For whom the reader of Home looks at actions. */
export interface Reader {
  personId: string | null;
  /** They, and those for whom they act today. */
  actedFor: readonly string[];
  /** People of their unit. */
  team: readonly string[];
}

/** What is to come: when, and why it stands here. */
export const openLine = (action: HomeAction, reader: Reader): HomeLine => {
  const day = action.occurrence ?? action.dueOn;
  return lineOf(action, day ? homeWords.due(formatDay(day)) : homeWords.noDate, why(action, reader));
};

export function lateLine(action: HomeAction, reader: Reader, today: string): HomeLine {
  const { dueOn, startsOn, occurrence, status } = action;
  const isBegun = status === 'in-progress';
  if (dueOn !== null && dueOn < today) return lineOf(action, homeWords.late(formatDay(dueOn)), why(action, reader));
  if (!isBegun && startsOn !== null && startsOn < today)
    return lineOf(action, homeWords.notBegun(formatDay(startsOn)), why(action, reader));
  return lineOf(action, homeWords.missed(formatDay(occurrence ?? today)), why(action, reader));
}

export const lineOf = ({ id, planId, planTitle, number, text }: HomeAction, ...notes: string[]): HomeLine => ({
  text: titled(number, text),
  href: paths.action({ planId, actionId: id }),
  note: [...notes, planTitle].join('. '),
});

/** Why an action stands on this person's Home. */
function why({ leads }: HomeAction, { personId, actedFor, team }: Reader): string {
  if (leads.some((lead) => lead.personId === personId)) return homeWords.you;
  const deputised = leads.find(({ deputyId }) => deputyId === personId);
  if (deputised) return homeWords.deputy(deputised.label);
  const covered = leads.find((lead) => [lead.personId, lead.deputyId].some((id) => id && actedFor.includes(id)));
  if (covered) return homeWords.actFor(covered.label);
  const theirs = leads.filter((lead) => lead.personId && team.includes(lead.personId));
  if (theirs.length > 0) return homeWords.theirs(joinWords(theirs.map(({ label }) => label)));
  return leads.length > 0 ? homeWords.ledBy(joinWords(leads.map(({ label }) => label))) : homeWords.nobody;
}

export function eventLine(event: HomeEvent): HomeLine {
  const { number, text, planId, actionId } = event;
  return { text: titled(number, text), href: paths.action({ planId, actionId }), note: eventWords(event) };
}

function eventWords({ kind, by, at, before, after, reason, status, code, legend }: HomeEvent): string {
  const say = (day: string | null) => (day ? formatDay(day) : homeWords.noDay);
  if (kind === 'slip') return homeWords.slip(say(before), say(after), by, reason);
  if (kind === 'rating') return homeWords.rating(wordOf(legend, code), by, reason);
  if (reason) return homeWords.unanswered(by, reason);
  return homeWords.report(status ? words.statuses[status] : '', by, formatDay(at));
}

function wordOf(legend: readonly LegendEntry[], code: string | null): string {
  const entry = legend.find((one) => one.code === code);
  return entry ? ratingWord(entry) : (code ?? '');
}

/** The line that ends a list which was cut: how many more there are, and where. */
export const moreLine = (shown: number, total: number, href: string): HomeLine[] =>
  total > shown ? [{ text: homeWords.more(total - shown), href }] : [];
