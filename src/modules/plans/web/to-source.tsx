import type { Content } from '#platform/views';
import type { SourcePlace } from '../domain/plan.ts';
import type { LinkPlace } from './source-link.ts';
import { words } from './words.ts';

interface ToSourceProps {
  place: SourcePlace | null | undefined;
  link: LinkPlace;
}

/** A small link from what was read to its place in the file. */
export function ToSource({ place, link }: ToSourceProps) {
  const to = link(place);
  if (!to) return null;
  const inside = (
    <>
      <span class="govuk-visually-hidden">{words.proposal.source}: </span>
      {to.text}
    </>
  );
  return to.href ? (
    <a class="govuk-link govuk-link--no-visited-state app-place" href={to.href}>
      {inside}
    </a>
  ) : (
    <span class="app-place">{inside}</span>
  );
}

/** A value of a record, with where it came from. */
export function Sourced({ children, ...source }: ToSourceProps & { children: Content }) {
  return (
    <>
      {children} <ToSource {...source} />
    </>
  );
}
