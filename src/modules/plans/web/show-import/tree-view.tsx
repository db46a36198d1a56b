import type { Place } from '#platform/kernel';
import { StatusTag } from '#platform/views';
import type { ProposedAction, ProposedObjective } from '../../domain/import/proposal.ts';
import { titled } from '../../domain/plan.ts';
import { words } from '../words.ts';
import type { ImportPage, ProposedSection } from './presenter.ts';

type Link = ImportPage['link'];

/** Groups, objectives and actions as they were read, each with a link to its place in the source. */
export function ProposedTree({ page: { groups, link } }: { page: ImportPage }) {
  return (
    <>
      {groups.map((section) => (
        <GroupOfProposal section={section} link={link} />
      ))}
    </>
  );
}

function GroupOfProposal({ section: { group, objectives }, link }: { section: ProposedSection; link: Link }) {
  return (
    <section class="app-proposed">
      <h3 class="govuk-heading-s">
        {group ? titled(group.code ?? '', group.label) : words.noGroup}{' '}
        <ToSource place={group?.place ?? null} link={link} />
      </h3>
      {group?.statement && <p class="govuk-body-s">{group.statement}</p>}
      {objectives.map(({ objective, actions }) => (
        <>
          {objective && <Objective objective={objective} link={link} />}
          <ul class="govuk-list app-proposed__actions">
            {actions.map((action) => (
              <ActionOfProposal action={action} link={link} />
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

function Objective({ objective, link }: { objective: ProposedObjective; link: Link }) {
  const { number, text, issue, aim, place } = objective;
  return (
    <>
      <h4 class="govuk-heading-s app-proposed__objective">
        {titled(number ?? '', text ?? issue ?? aim ?? words.proposal.nothingGiven)}{' '}
        <ToSource place={place} link={link} />
      </h4>
      {text === null && issue && aim && <p class="govuk-body-s">{aim}</p>}
    </>
  );
}

function ActionOfProposal({ action, link }: { action: ProposedAction; link: Link }) {
  const { number, text, parts, leads, timescale, measures, status, updates, place } = action;
  const doubt =
    action.confidence < 0.5
      ? words.proposal.confidence.low
      : action.confidence < 0.8
        ? words.proposal.confidence.middle
        : null;
  const facts: [string, string][] = [
    [words.proposal.lead, leads.join('; ')],
    [words.proposal.when, timescale?.text ?? ''],
    [words.proposal.status, status?.text ?? ''],
    [words.proposal.measure, measures.join('; ')],
    [words.proposal.update, updates.join(' ')],
  ];
  return (
    <li class="app-proposed__action">
      <p class="govuk-body-s">
        {titled(number ?? '', text)} {doubt && <StatusTag word={doubt} tone="watch" />}{' '}
        <ToSource place={place} link={link} />
      </p>
      {parts.length > 0 && (
        <ul class="govuk-list govuk-list--bullet govuk-body-s">
          {parts.map((part) => (
            <li>{titled(part.number ?? '', part.text)}</li>
          ))}
        </ul>
      )}
      {facts
        .filter(([, value]) => value !== '')
        .map(([key, value]) => (
          <p class="govuk-hint app-proposed__fact">
            {key}: {value}
          </p>
        ))}
    </li>
  );
}

export function ToSource({ place, link }: { place: Place | null; link: Link }) {
  const to = link(place);
  return to ? (
    <a class="govuk-link govuk-link--no-visited-state app-place" href={to.href}>
      <span class="govuk-visually-hidden">{words.proposal.source}: </span>
      {to.text}
    </a>
  ) : null;
}
