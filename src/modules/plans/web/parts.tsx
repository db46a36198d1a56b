import { joinWords, StatusTag, type Tone } from '#platform/views';
import { isJoint } from '../domain/body-standings.ts';
import type { Colour, LegendEntry, Rating } from '../domain/legend.ts';
import type { Lead, Plan } from '../domain/plan.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** How each colour of a legend looks. A legend's blue is "complete" or "planned": the word says which. */
export const tones: Record<Colour, Tone> = {
  red: 'late',
  amber: 'watch',
  green: 'good',
  blue: 'done',
  grey: 'quiet',
};

/** A colour's name alone says nothing: its meaning is the word. */
export const ratingWord = ({ word, meaning }: LegendEntry): string =>
  /^(red|amber|green|blue|grey|gray|yellow|orange|purple)$/i.test(word) && meaning ? meaning : word;

export function RatingTag({ rating }: { rating: Rating | LegendEntry | null }) {
  const entry = rating && 'entry' in rating ? rating.entry : rating;
  return entry ? <StatusTag word={ratingWord(entry)} tone={tones[entry.colour]} /> : <StatusTag word={words.noData} />;
}

export const leadWords = (leads: readonly Lead[]): string =>
  joinWords(leads.map(({ label }) => label)) || words.none.leads;

export type PlanPart =
  | 'plan'
  | 'actions'
  | 'progress'
  | 'bodies'
  | 'timeline'
  | 'cycles'
  | 'reviews'
  | 'evaluation'
  | 'reports'
  | 'health'
  | 'about'
  | 'history';

/** The parts of a plan, on each of its main pages. */
export function PlanNavigation({ plan, current }: { plan: Pick<Plan, 'id' | 'bodies'>; current: PlanPart }) {
  const joint: PlanPart[] = isJoint(plan) ? ['bodies'] : [];
  const parts: PlanPart[] = [
    'plan',
    'actions',
    'progress',
    ...joint,
    'timeline',
    'cycles',
    'reviews',
    'evaluation',
    'reports',
    'health',
    'about',
    'history',
  ];
  return (
    <nav class="app-subnav" aria-label={words.navigation.label}>
      <ul class="app-subnav__list">
        {parts.map((part) => (
          <li>
            <a
              class="govuk-link govuk-link--no-visited-state app-subnav__link"
              href={paths[part]({ planId: plan.id })}
              aria-current={part === current ? 'page' : undefined}
            >
              {words.navigation[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
