import { Details, formatDay, formatNumber, formatPeriod, SummaryList } from '#platform/views';
import type { Proposal } from '../../domain/import/proposal.ts';
import { words } from '../words.ts';
import type { ImportPage } from './presenter.ts';
import { ToSource } from './tree-view.tsx';

/** What contradicts itself, is missing or was read with doubt. */
export function Findings({ page: { proposal, link } }: { page: ImportPage }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{words.proposal.findings}</h2>
      {proposal.findings.length === 0 ? (
        <p class="govuk-body">{words.proposal.noFindings}</p>
      ) : (
        <ul class="govuk-list app-lines">
          {proposal.findings.map(({ message, place }) => (
            <li>
              {message} <ToSource place={place} link={link} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function AboutProposal({ proposal }: { proposal: Proposal }) {
  const texts = words.proposal;
  const rows: [string, string[]][] = [
    [texts.bodies, proposal.bodies],
    [texts.period, proposal.period ? [proposal.period.text] : []],
    [texts.levels, proposal.levels],
    [texts.characteristics, proposal.characteristics.map(({ text }) => text)],
    [texts.roles, proposal.roles.map(({ role, holder }) => `${role}: ${holder}`)],
    [texts.horizons, proposal.horizons.map(({ word, from, to }) => `${word}: ${formatPeriod(from, to)}`)],
    [texts.legend, proposal.legend.map(({ word, meaning }) => `${word}: ${meaning}`)],
    [texts.outcomes, proposal.outcomes],
    [texts.metrics, proposal.metrics],
    [texts.reviewCycle, proposal.reviewCycle],
    [texts.signOff, signOffWords(proposal.signOff)],
    [texts.commitments, proposal.commitments.map(({ text }) => text)],
  ];
  return (
    <Details summaryText={texts.about}>
      <SummaryList rows={rows.map(([key, values]) => ({ key, value: <Values values={values} /> }))} />
    </Details>
  );
}

function Values({ values }: { values: string[] }) {
  if (values.length === 0) return <span class="govuk-hint">{words.proposal.nothingGiven}</span>;
  if (values.length === 1) return <>{values[0]}</>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {values.map((value) => (
        <li>{value}</li>
      ))}
    </ul>
  );
}

const signOffWords = (signOff: Proposal['signOff']): string[] =>
  signOff ? [[signOff.name, signOff.role, signOff.date && formatDay(signOff.date)].filter(Boolean).join(', ')] : [];

/** Every word is placed or stands here. */
export function Unplaced({ page: { proposal, link } }: { page: ImportPage }) {
  if (proposal.unplaced.length === 0) return null;
  return (
    <Details summaryText={words.proposal.unplaced(formatNumber(proposal.reconciliation.unplaced))}>
      <p class="govuk-body">{words.proposal.unplacedNote}</p>
      <ul class="govuk-list">
        {proposal.unplaced.map(({ text, place }) => (
          <li class="govuk-body-s">
            {text} <ToSource place={place} link={link} />
          </li>
        ))}
      </ul>
    </Details>
  );
}
